/** The items of a source, and undefined whenever none has come by the time that `dueInMs` tells before each wait. */
export async function* withTicks<T>(
  source: AsyncIterable<T>,
  dueInMs: () => number,
): AsyncGenerator<T | undefined, void> {
  const items = source[Symbol.asyncIterator]();
  let next = items.next();
  try {
    for (;;) {
      const result = await nextOrTick(next, dueInMs());
      if (result?.done) return;
      yield result?.value;
      if (result !== undefined) next = items.next();
    }
  } finally {
    // Not awaited: it waits for an item that may never come.
    void Promise.resolve(items.return?.()).catch(() => undefined);
  }
}

function nextOrTick<T>(
  next: Promise<IteratorResult<T>>,
  waitMs: number,
): Promise<IteratorResult<T> | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), waitMs);
    timer.unref();
    next.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
