/**
 * A queue between one source that pushes and one consumer that iterates. It does not bound itself: a source that must
 * not run ahead awaits `whenBelow`.
 */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  private readonly items: T[] = [];
  private head = 0;
  private ended = false;
  private wakeConsumer: (() => void) | undefined;
  private wakeSources: (() => void)[] = [];

  /** @param onReturn told once, when the consumer leaves before the end */
  constructor(private readonly onReturn: () => void = () => undefined) {}

  get size(): number {
    return this.items.length - this.head;
  }

  /** Without effect after the end. */
  push(item: T): void {
    if (this.ended) return;
    this.items.push(item);
    this.wakeConsumer?.();
  }

  /** What is queued is still delivered. */
  end(): void {
    this.ended = true;
    this.wakeConsumer?.();
    this.releaseSources();
  }

  /** Resolves when fewer than `limit` items wait, or at the end. */
  async whenBelow(limit: number): Promise<void> {
    while (this.size >= limit && !this.ended) {
      await new Promise<void>((resolve) => this.wakeSources.push(resolve));
    }
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (this.size === 0) {
      if (this.ended) return { done: true, value: undefined };
      await new Promise<void>((resolve) => {
        this.wakeConsumer = resolve;
      });
      this.wakeConsumer = undefined;
    }
    const value = this.items[this.head]!;
    this.items[this.head] = undefined as T;
    this.head += 1;
    if (this.head === this.items.length) this.items.length = this.head = 0;
    this.releaseSources();
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.items.length = this.head = 0;
    this.end();
    this.onReturn();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private releaseSources(): void {
    if (this.wakeSources.length === 0) return;
    const waiting = this.wakeSources;
    this.wakeSources = [];
    for (const wake of waiting) wake();
  }
}
