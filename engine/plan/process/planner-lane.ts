import { PlanningError, PlanningTimeoutError, TooMuchToPlanError } from '../../errors/errors';
import { type PlannableSupergraph, PlannerProcess } from './planner-process';

/** Has operations planned; may ask several times, one after another. */
export type UsePlanner<T> = (planner: PlannerProcess) => Promise<T>;

export interface PlannerLaneOptions {
  /** For one use of the planner. */
  readonly timeoutMs: number;
  /** Uses that wait; more are refused. */
  readonly maxWaiting: number;
}

/** One planner process and what waits for it. A use that takes too long ends the process; the next gets another. */
export class PlannerLane {
  private process: PlannerProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private isClosed = false;

  constructor(private readonly options: PlannerLaneOptions) {}

  /** @throws PlanningTimeoutError, PlanningError when the planner has crashed, TooMuchToPlanError */
  run<T>(use: UsePlanner<T>): Promise<T> {
    if (this.waiting >= this.options.maxWaiting) return Promise.reject(new TooMuchToPlanError());
    this.waiting += 1;
    const result = this.last.then(() => this.use(use));
    this.last = result.then(
      () => this.finish(),
      () => this.finish(),
    );
    return result;
  }

  forget(supergraph: PlannableSupergraph): void {
    this.process?.forget(supergraph);
  }

  /** Ends the process once nothing is left to plan. */
  close(): void {
    this.isClosed = true;
    if (this.waiting === 0) this.end();
  }

  private finish(): void {
    this.waiting -= 1;
    if (this.isClosed && this.waiting === 0) this.end();
  }

  private end(): void {
    this.process?.end(new Error('The gateway has stopped'));
    this.process = undefined;
  }

  private async use<T>(use: UsePlanner<T>): Promise<T> {
    if (this.process === undefined || this.process.hasEnded) this.process = new PlannerProcess();
    const planner = this.process;
    const { timeoutMs } = this.options;
    let timer: NodeJS.Timeout | undefined;
    try {
      await planner.ready;
      timer = setTimeout(() => planner.end(new PlanningTimeoutError(timeoutMs)), timeoutMs);
      return await use(planner);
    } catch (error) {
      if (error instanceof PlanningTimeoutError || error instanceof PlanningError) throw error;
      throw new PlanningError(error as Error);
    } finally {
      clearTimeout(timer);
    }
  }
}
