import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('mutations', () => {
  let network: Network<'carts' | 'stock'>;
  const log: string[] = [];
  let count = 0;

  beforeAll(async () => {
    network = await startNetwork({
      carts: {
        sdl: federated(`
          type Query { cart: Cart }
          type Mutation { add(n: Int!): Cart, clear: Cart, failing: Int! }
          type Cart @key(fields: "id") { id: ID!, count: Int! }
        `),
        resolvers: {
          Query: { cart: () => ({ id: '1', count }) },
          Mutation: {
            add: (_: unknown, { n }: { n: number }) => {
              log.push(`add ${n}`);
              count += n;
              return { id: '1', count };
            },
            clear: () => {
              log.push('clear');
              count = 0;
              return { id: '1', count };
            },
            failing: () => {
              throw new Error('failed');
            },
          },
          Cart: { __resolveReference: ({ id }: any) => ({ id, count }) },
        },
      },
      stock: {
        sdl: federated(`
          type Query { left: Int }
          type Mutation { reserve(n: Int!): Cart, release: Cart }
          type Cart @key(fields: "id") { id: ID!, reserved: Int!, count: Int! @external, summary: String @requires(fields: "count") }
        `),
        resolvers: {
          Mutation: {
            reserve: (_: unknown, { n }: { n: number }) => {
              log.push(`reserve ${n}`);
              return { id: '1' };
            },
            release: () => {
              log.push('release');
              return { id: '1' };
            },
          },
          Cart: {
            __resolveReference: (cart: any) => {
              log.push('read');
              return cart;
            },
            reserved: () => 3,
            summary: (cart: any) => `${cart.count} in cart`,
          },
        },
      },
    });
  });
  beforeEach(() => {
    log.length = 0;
    count = 0;
    network.forget();
  });
  afterAll(() => network?.stop());

  test('run in the order of the operation, over subgraphs', async () => {
    const { data } = await network.ask(
      'mutation { a: add(n: 1) { count } b: reserve(n: 2) { id } c: add(n: 3) { count } d: release { id } e: clear { count } }',
    );
    expect(log).toEqual(['add 1', 'reserve 2', 'add 3', 'release', 'clear']);
    expect(data).toEqual({
      a: { count: 1 },
      b: { id: '1' },
      c: { count: 4 },
      d: { id: '1' },
      e: { count: 0 },
    });
  });

  test('are joined with the entities of other subgraphs before the next one runs', async () => {
    const { data } = await network.ask(
      'mutation { a: add(n: 1) { summary } b: reserve(n: 2) { count } c: add(n: 5) { summary } d: clear { summary } }',
    );
    expect(data).toEqual({
      a: { summary: '1 in cart' },
      b: { count: 1 },
      c: { summary: '6 in cart' },
      d: { summary: '0 in cart' },
    });
    expect(log).toEqual(['add 1', 'read', 'reserve 2', 'add 5', 'read', 'clear', 'read']);
  });

  test('keep their order through fragments and conditions', async () => {
    const query = `mutation ($no: Boolean!) {
      ...F
      b: reserve(n: 2) @skip(if: $no) { id }
      ... on Mutation { c: clear { count } }
    }
    fragment F on Mutation { a: add(n: 1) { count } }`;
    const { data } = await network.ask(query, { no: true });
    expect(JSON.stringify(data)).toBe('{"a":{"count":1},"c":{"count":0}}');
    expect(log).toEqual(['add 1', 'clear']);
  });

  test('are never sent twice, also when the connection is lost', async () => {
    network.subgraphs.carts.intercept((_body, request) => {
      request.socket.destroy();
      return true;
    });
    const { data, errors } = await network.ask('mutation { add(n: 1) { count } }');
    network.subgraphs.carts.intercept(undefined);
    expect(data).toEqual({ add: null });
    expect(errors).toMatchObject([
      { path: ['add'], extensions: { code: 'SUBGRAPH_UNREACHABLE', service: 'carts' } },
    ]);
    expect(network.subgraphs.carts.seen).toHaveLength(1);
  });

  test('that fail leave the others standing', async () => {
    const { data, errors } = await network.ask('mutation { a: add(n: 2) { count } failing }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: 'failed', path: ['failing'] }]);
    expect(log).toEqual(['add 2']);
  });

  test('are refused by GET', async () => {
    const response = await fetch(
      `${network.gateway.url}?query=${encodeURIComponent('mutation { clear { id } }')}`,
      {
        headers: { 'apollo-require-preflight': 'true' },
      },
    );
    expect(response.status).toBe(405);
    expect(log).toEqual([]);
  });

  test('give every field an idempotency key of its own, the same each time', async () => {
    const keys = async () => {
      network.forget();
      const headers = { 'idempotency-key': 'once' };
      await network.ask(
        'mutation { a: add(n: 1) { id } b: clear { id } c: reserve(n: 1) { id } }',
        {},
        { headers },
      );
      const seen = [...network.subgraphs.carts.seen, ...network.subgraphs.stock.seen];
      return seen
        .filter(({ query }) => query.startsWith('mutation'))
        .map((sent) => sent.headers['idempotency-key']);
    };
    expect(await keys()).toEqual(['once', 'once/1', 'once/2']);
    expect(await keys()).toEqual(['once', 'once/1', 'once/2']);
  });
});
