import { SharedWork } from '../../../platform/concurrency/shared-work';
import { ServiceBusyError } from '../../../platform/errors/errors';
import { keyOfText } from '../../../platform/graphql/operation-text';

export interface SharedComputationLimits {
  /** Different computations that run at a time. */
  readonly maxRunning: number;
  /** Those that wait for their turn. */
  readonly maxWaiting: number;
}

/** Computations that cost much: equal ones under way are run once, different ones a few at a time. */
export class SharedComputations {
  private readonly underWay = new SharedWork<string>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly limits: SharedComputationLimits) {}

  /**
   * The result of one that is under way with an equal question, else of this one.
   * @param question all that the result depends on, as JSON @throws ServiceBusyError when too many wait
   */
  run<Result>(question: unknown, compute: () => Promise<Result>): Promise<Result> {
    return this.underWay.run(keyOfText(JSON.stringify(question)), () => this.inTurn(compute));
  }

  private async inTurn<Result>(compute: () => Promise<Result>): Promise<Result> {
    if (this.running < this.limits.maxRunning) this.running += 1;
    else if (this.waiting.length >= this.limits.maxWaiting) throw new ServiceBusyError();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await compute();
    } finally {
      // The place goes to the first that waits.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
