import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

const QUERY = '{ counter { value } }';

let network: Network<'counters'>;
let value = 0;

beforeAll(async () => {
  network = await startNetwork({
    counters: {
      sdl: federated(`
        type Query { counter: Counter }
        type Mutation { increment: Counter }
        type Counter { value: Int! }
      `),
      resolvers: {
        Query: { counter: () => ({ value }) },
        Mutation: { increment: () => ({ value: ++value }) },
      },
    },
  });
  // An operation is shared from its second time on.
  await network.ask(QUERY);
});
beforeEach(() => {
  network.forget();
  network.subgraphs.counters.intercept(undefined);
});
afterAll(() => network?.stop());

/** Holds requests at the subgraph until `release`; `reached` settles with the nth of them. */
function hold() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = 0;
  const waiters = new Map<number, () => void>();
  network.subgraphs.counters.intercept(async ({ query }) => {
    if (query.startsWith('mutation')) return false;
    waiters.get(++arrived)?.();
    await released;
    return false;
  });
  const reached = (count: number) =>
    new Promise<void>((resolve) => (arrived >= count ? resolve() : waiters.set(count, resolve)));
  return { release, reached };
}

test('equal queries under way reach the subgraph once, and all are answered', async () => {
  const { release, reached } = hold();
  const asked = Array.from({ length: 20 }, () => network.ask(QUERY));
  await reached(1);
  // A query of another text passes through the same gateway after all of the above have arrived.
  const other = network.ask('{ counter { __typename value } }');
  await reached(2);
  release();
  const answers = await Promise.all(asked);
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(data).toEqual({ counter: { value } });
  }
  await other;
  const equal = network.subgraphs.counters.seen.filter(({ query }) => !query.includes('__typename'));
  expect(equal.length).toBeLessThan(asked.length);
});

test.each([
  ['authorization', { authorization: 'Bearer one' }, { authorization: 'Bearer two' }],
  ['nothing against a token', {}, { authorization: 'Bearer one' }],
])('queries that differ in their %s are not shared', async (_title, one, two) => {
  const { release, reached } = hold();
  const asked = [
    network.ask(QUERY, undefined, { headers: one }),
    network.ask(QUERY, undefined, { headers: two }),
  ];
  await reached(2);
  release();
  await Promise.all(asked);
  expect(network.subgraphs.counters.seen).toHaveLength(2);
});

test('a query does not join one that began before a mutation', async () => {
  const { release, reached } = hold();
  const before = network.ask(QUERY);
  await reached(1);
  const { data } = await network.ask('mutation { increment { value } }');
  const after = network.ask(QUERY);
  await reached(2);
  release();
  expect((await after).data.counter.value).toBeGreaterThanOrEqual(data.increment.value);
  await before;
});

test('a client that leaves does not take the answer from those that come after it', async () => {
  const { release, reached } = hold();
  const leaving = new AbortController();
  const left = network.ask(QUERY, undefined, { signal: leaving.signal });
  await reached(1);
  leaving.abort();
  await expect(left).rejects.toThrow();
  const others = Array.from({ length: 5 }, () => network.ask(QUERY));
  release();
  for (const { data } of await Promise.all(others)) expect(data).toEqual({ counter: { value } });
});
