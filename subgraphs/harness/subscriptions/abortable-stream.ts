/**
 * A generator that `return` ends at once: an async generator's own `return` waits until a pending `next` has settled, which
 * for a stream of events may be never.
 */
export class AbortableStream<T> implements AsyncGenerator<T, void, undefined> {
  constructor(
    private readonly stream: AsyncGenerator<T, void, undefined>,
    private readonly controller: AbortController,
  ) {}

  next(): Promise<IteratorResult<T, void>> {
    return this.stream.next();
  }

  return(): Promise<IteratorResult<T, void>> {
    this.controller.abort();
    return this.stream.return();
  }

  throw(error: unknown): Promise<IteratorResult<T, void>> {
    this.controller.abort();
    return this.stream.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
