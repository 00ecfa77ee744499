import type { Caller } from '../../platform/tokens/token-verifier';
import { TooManyOperationsError } from '../errors/errors';

export interface UnderWayLimits {
  /** Operations of one caller that run at a time. */
  readonly maxRunning: number;
  /** Those that wait for their turn. */
  readonly maxWaiting: number;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Each caller's operations: a few run at a time, the others wait for them and for nobody else's. Those of nobody, whom nothing
 * tells apart, and of the hub's own services are not counted.
 */
export class OperationsUnderWay {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly limits: UnderWayLimits) {}

  /**
   * Resolves when the caller's turn has come; call the result once, at the end.
   * @throws TooManyOperationsError, or the signal's reason when it is aborted before
   */
  async enter(caller: Caller | null, signal: AbortSignal): Promise<() => void> {
    if (caller === null || caller.role === 'service') return () => undefined;
    signal.throwIfAborted();
    const key = caller.subject;
    const line = this.lines.get(key) ?? { running: 0, waiting: [] };
    this.lines.set(key, line);
    if (line.running < this.limits.maxRunning) line.running += 1;
    else await this.wait(line, signal);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.leave(key, line);
    };
  }

  private wait(line: Line, signal: AbortSignal): Promise<void> {
    const { maxRunning, maxWaiting } = this.limits;
    if (line.waiting.length >= maxWaiting) throw new TooManyOperationsError(maxRunning + maxWaiting);
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        line.waiting.splice(line.waiting.indexOf(begin), 1);
        reject(signal.reason as Error);
      };
      line.waiting.push(begin);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The place of one that ends goes to the first that waits. */
  private leave(key: string, line: Line): void {
    const next = line.waiting.shift();
    if (next !== undefined) next();
    else if (--line.running === 0) this.lines.delete(key);
  }
}
