import type { Logger } from '../../../platform/logging/logger';
import { DistrictCallError } from '../../harness/errors/district-call-error';

interface Work {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Of one district; more wait. A district that hangs holds so many connections, each for the time of its calls. */
const AT_ONCE = 4;

/**
 * What is to be done with each district, in a queue of its own: one that hangs or is slow holds up its own work and no
 * other district's.
 */
export class DistrictQueues {
  private readonly waiting = new Map<string, Work[]>();
  private readonly running = new Map<string, number>();
  /** By name: what waits or is under way. */
  private readonly known = new Map<string, Promise<void>>();
  private readonly underWay = new Set<Promise<void>>();
  private hasStopped = false;

  constructor(private readonly logger: Logger) {}

  /**
   * Work of the same name that waits or is under way already is not done twice. Never rejects: what fails is logged, and
   * offered again by whoever looks for it.
   *
   * @param district its code, or what else stands for those that the work needs @returns when the work has ended
   */
  offer(district: string, name: string, run: () => Promise<void>): Promise<void> {
    const known = this.known.get(name);
    if (known !== undefined || this.hasStopped) return known ?? Promise.resolve();
    const ended = new Promise<void>((resolve) => {
      const queue = this.waiting.get(district) ?? [];
      this.waiting.set(district, queue);
      queue.push({ name, run: () => this.runLogged(name, run).finally(resolve) });
    });
    this.known.set(name, ended);
    this.startNext(district);
    return ended;
  }

  /** The same, but not before what is under way has ended: it may have begun too early to know of what is to be done. */
  async offerAgain(district: string, name: string, run: () => Promise<void>): Promise<void> {
    await this.known.get(name);
    await this.offer(district, name, run);
  }

  /** Nothing more is started; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.hasStopped = true;
    await Promise.all(this.underWay);
  }

  private startNext(district: string): void {
    const running = this.running.get(district) ?? 0;
    if (running >= AT_ONCE || this.hasStopped) return;
    const next = this.waiting.get(district)?.shift();
    if (next === undefined) {
      if (running === 0) this.forget(district);
      return;
    }
    this.running.set(district, running + 1);
    const ended = next.run().then(() => {
      this.underWay.delete(ended);
      this.running.set(district, this.running.get(district)! - 1);
      this.startNext(district);
    });
    this.underWay.add(ended);
  }

  private forget(district: string): void {
    this.waiting.delete(district);
    this.running.delete(district);
  }

  private async runLogged(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (err) {
      if (this.hasStopped) return;
      // A district that is away is asked again at every sweep.
      const isAway = err instanceof DistrictCallError && err.retryable;
      this.logger[isAway ? 'debug' : 'warn']({ err, work: name }, 'work with a district waits');
    } finally {
      this.known.delete(name);
    }
  }
}
