import { SharedComputations } from '../../../subgraphs/harness/districts-client/shared-computations';

/** A computation that ends when it is told. */
function held(name: string, begun: string[]) {
  let end: (result: string) => void = () => undefined;
  const result = new Promise<string>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(name),
    compute: () => {
      begun.push(name);
      return result;
    },
  };
}

describe('computations', () => {
  test('that are equal are run once while they are under way, and again afterwards', async () => {
    const shared = new SharedComputations({ maxRunning: 2, maxWaiting: 2 });
    const begun: string[] = [];
    const first = held('first', begun);
    const second = held('second', begun);
    const results = [1, 2, 3].map(() => shared.run({ year: 2011 }, first.compute));
    first.end();
    expect(await Promise.all(results)).toEqual(['first', 'first', 'first']);
    const again = shared.run({ year: 2011 }, second.compute);
    second.end();
    expect(await again).toBe('second');
    expect(begun).toEqual(['first', 'second']);
  });

  test('that differ run a few at a time, in turn, and too many are refused', async () => {
    const shared = new SharedComputations({ maxRunning: 1, maxWaiting: 1 });
    const begun: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => held(name, begun)) as [
      ReturnType<typeof held>,
      ReturnType<typeof held>,
      ReturnType<typeof held>,
    ];
    const running = shared.run('a', a.compute);
    const waiting = shared.run('b', b.compute);
    await expect(shared.run('c', c.compute)).rejects.toMatchObject({ extensions: { code: 'SERVICE_BUSY' } });
    expect(begun).toEqual(['a']);
    a.end();
    await running;
    b.end();
    expect(await waiting).toBe('b');
    c.end();
    expect(await shared.run('c', c.compute)).toBe('c');
  });

  test('that fail give their place back, and fail for all who asked', async () => {
    const shared = new SharedComputations({ maxRunning: 1, maxWaiting: 0 });
    const fail = () => Promise.reject(new Error('no'));
    const both = [shared.run('a', fail), shared.run('a', fail)];
    for (const one of both) await expect(one).rejects.toThrow('no');
    expect(await shared.run('a', async () => 1)).toBe(1);
  });
});
