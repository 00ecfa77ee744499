import { once } from 'node:events';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('a client that goes away', () => {
  let network: Network<'slow' | 'next'>;

  beforeAll(async () => {
    network = await startNetwork(
      {
        slow: {
          sdl: federated(`
            type Query { user: User, n: Int }
            type Mutation { write: User }
            type User @key(fields: "id") { id: ID! }
          `),
          resolvers: { Query: { n: () => 1 } },
        },
        next: {
          sdl: federated('type User @key(fields: "id") { id: ID!, name: String }'),
          resolvers: { User: { __resolveReference: () => ({ name: 'A' }) } },
        },
      },
      { operationTimeoutMs: 400, subgraphTimeoutMs: 5_000 },
    );
  });
  beforeEach(() => {
    network.forget();
    network.subgraphs.slow.intercept(undefined);
  });
  afterAll(() => network?.stop());

  test.each(['{ user { name } }', 'mutation { write { name } }'])(
    'ends the requests under way and asks nothing more: %s',
    async (query) => {
      const reached = holdSlow();
      const controller = new AbortController();
      const asked = network.ask(query, undefined, { signal: controller.signal });
      const request = await reached;
      const closed = once(request.socket, 'close');
      controller.abort();
      await expect(asked).rejects.toThrow();
      await closed;
      expect(network.subgraphs.next.seen).toHaveLength(0);
    },
  );

  test('does not take the shared read from another client', async () => {
    let release = () => {};
    const reached = new Promise<void>((resolve) => {
      network.subgraphs.slow.intercept(async () => {
        resolve();
        await new Promise<void>((go) => {
          release = go;
        });
        return false;
      });
    });
    const controller = new AbortController();
    const first = network.ask('{ n }', undefined, { signal: controller.signal });
    await reached;
    const second = network.ask('{ n }');
    controller.abort();
    await expect(first).rejects.toThrow();
    release();
    network.subgraphs.slow.intercept(undefined);
    expect((await second).data).toEqual({ n: 1 });
  });

  test('an operation over its time ends its requests and says so, each time', async () => {
    for (const attempt of [1, 2]) {
      const reached = holdSlow();
      const asked = network.ask('{ user { name } }');
      const request = await reached;
      const closed = once(request.socket, 'close');
      const { status, errors } = await asked;
      expect({ attempt, status, code: errors?.[0]?.extensions['code'] }).toEqual({
        attempt,
        status: 504,
        code: 'OPERATION_TIMEOUT',
      });
      await closed;
    }
  });

  function holdSlow() {
    return new Promise<import('node:http').IncomingMessage>((resolve) => {
      network.subgraphs.slow.intercept((_body, request) => {
        resolve(request);
        return true;
      });
    });
  }
});
