import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

/** A supergraph whose root types have names of their own. */
describe('root types with other names', () => {
  let network: Network<'a' | 'b'>;

  beforeAll(async () => {
    network = await startNetwork(
      {
        a: {
          sdl: federated(`
            type Query { user: User n: Int }
            type Mutation { touch: User }
            type User @key(fields: "id") { id: ID! name: String root: Query }
          `),
          resolvers: {
            Query: { user: () => ({ id: '1', name: 'A', root: {} }), n: () => 1 },
            Mutation: { touch: () => ({ id: '2', name: 'B', root: {} }) },
          },
        },
        b: {
          sdl: federated('type Query { m: Int } type User @key(fields: "id") { id: ID! score: Int }'),
          resolvers: {
            Query: { m: () => 2 },
            User: { __resolveReference: ({ id }: { id: string }) => ({ id, score: 5 }) },
          },
        },
      },
      {},
      {
        rootsInside: true,
        change: (sdl) => sdl.replaceAll(/\bQuery\b/g, 'Reads').replaceAll(/\bMutation\b/g, 'Writes'),
      },
    );
    expect(network.supergraphSdl).toMatch(/query: Reads/);
  });
  afterAll(() => network?.stop());

  test.each([
    ['{ user { name score } n m }', { user: { name: 'A', score: 5 }, n: 1, m: 2 }],
    ['mutation { touch { name score } }', { touch: { name: 'B', score: 5 } }],
    ['{ __typename ... on Reads { n } ...F } fragment F on Reads { m }', { __typename: 'Reads', n: 1, m: 2 }],
    ['mutation { __typename ... on Writes { touch { id } } }', { __typename: 'Writes', touch: { id: '2' } }],
    [
      '{ user { root { __typename n ... on Reads { m } } } }',
      { user: { root: { __typename: 'Reads', n: 1, m: 2 } } },
    ],
    [
      '{ __schema { queryType { name } mutationType { name } } }',
      { __schema: { queryType: { name: 'Reads' }, mutationType: { name: 'Writes' } } },
    ],
  ])('are answered by them: %s', async (query, data) => {
    expect(await network.ask(query)).toEqual({ status: 200, data });
  });
});
