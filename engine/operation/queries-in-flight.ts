/** A query under way that can be given up. */
export interface CancellableQuery<T> {
  readonly answer: Promise<T>;
  cancel(reason: Error): void;
}

/**
 * Equal queries that are under way at the same time, executed once: whoever asks while an equal query runs gets its answer.
 *
 * A query never joins one that began before a mutation of this gateway ended (`forget`), so a client sees its own writes.
 */
export class QueriesInFlight<T> {
  private readonly running = new Map<string, SharedQuery<T>>();

  /** Rejects with the signal's reason when it is aborted; the query is given up when everyone who waits has gone. */
  share(key: string, signal: AbortSignal, start: () => CancellableQuery<T>): Promise<T> {
    let shared = this.running.get(key);
    if (shared === undefined) {
      const started = new SharedQuery(start(), () => {
        if (this.running.get(key) === started) this.running.delete(key);
      });
      this.running.set(key, started);
      shared = started;
    }
    return shared.join(signal);
  }

  /** Lets nobody join the queries that run now. */
  forget(): void {
    this.running.clear();
  }
}

class SharedQuery<T> {
  private waiting = 0;

  constructor(
    private readonly query: CancellableQuery<T>,
    private readonly onEnd: () => void,
  ) {
    query.answer.then(onEnd, onEnd);
  }

  join(signal: AbortSignal): Promise<T> {
    this.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting -= 1;
        if (this.waiting === 0) this.giveUp(signal.reason as Error);
        reject(signal.reason as Error);
      };
      const settle =
        <V>(done: (value: V) => void) =>
        (value: V) => {
          signal.removeEventListener('abort', leave);
          done(value);
        };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      this.query.answer.then(settle(resolve), settle(reject));
    });
  }

  /** From this moment nobody joins it: its failure is told in a later turn only. */
  private giveUp(reason: Error): void {
    this.onEnd();
    this.query.cancel(reason);
  }
}
