/**
 * Items on their way from one producer to one consumer. States: open → failed or ended. While open it holds at most
 * `limit` items; a failure drops what has not been taken, an end does not.
 */
export class BoundedQueue<T> {
  private items: T[] = [];
  private failure: { readonly error: unknown } | undefined;
  private ended = false;
  private waiting: (() => void) | undefined;

  constructor(private readonly limit: number) {}

  /** False, and nothing is added, when the queue is full. One that is no longer open takes nothing and is never full. */
  push(item: T): boolean {
    if (this.ended || this.failure !== undefined) return true;
    if (this.items.length >= this.limit) return false;
    this.items.push(item);
    this.wake();
    return true;
  }

  fail(error: unknown): void {
    this.failure ??= { error };
    this.items = [];
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** The next items in their order, at least one and at most `most`, as soon as there are any; none when it has ended. */
  async take(most: number): Promise<T[]> {
    while (this.items.length === 0 && this.failure === undefined && !this.ended) {
      await new Promise<void>((resolve) => {
        this.waiting = resolve;
      });
    }
    if (this.failure !== undefined) throw this.failure.error;
    return this.items.splice(0, most);
  }

  private wake(): void {
    this.waiting?.();
    this.waiting = undefined;
  }
}
