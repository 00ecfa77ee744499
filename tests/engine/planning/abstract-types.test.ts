import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('abstract types', () => {
  let network: Network<'a' | 'b' | 'c'>;

  beforeAll(async () => {
    network = await startNetwork({
      a: {
        sdl: federated(`
          type Query { found: [Found!]!, nodes: [Node], holder: Holder }
          union Found = User | Post | Ad
          interface Node { id: ID! }
          type User implements Node @key(fields: "id") { id: ID!, tag: String }
          type Post implements Node @key(fields: "id") { id: ID!, tag: Int }
          type Ad { tag: [String], id: ID! }
          type Holder @key(fields: "id") { id: ID!, thing: Thing }
          interface Thing { name: String }
          type Stone implements Thing { name: String, weight: Int! }
          type Plant implements Thing { name: String, tall: Boolean, soil: Stone }
        `),
        resolvers: {
          Query: {
            found: () => [
              { __typename: 'User', id: 'u1', tag: 'user' },
              { __typename: 'Ad', id: 'a1', tag: ['ad'] },
              { __typename: 'Post', id: 'p1', tag: 1 },
              { __typename: 'User', id: 'u1', tag: 'user' },
            ],
            nodes: () => [
              { __typename: 'Post', id: 'p1', tag: 1 },
              null,
              { __typename: 'User', id: 'u1', tag: 'user' },
            ],
            holder: () => ({
              id: 'h',
              thing: { __typename: 'Plant', name: 'Björk', tall: true, soil: { name: 's', weight: 2 } },
            }),
          },
          Holder: { __resolveReference: () => ({ id: 'h' }) },
        },
      },
      b: {
        sdl: federated(`
          type User @key(fields: "id") { id: ID!, name: String }
          type Post @key(fields: "id") { id: ID!, title: String, author: User }
          type Holder @key(fields: "id") { id: ID!, thing: Thing @external, told: String @requires(fields: "thing { name ... on Plant { tall soil { weight } } ... on Stone { weight } }") }
          interface Thing { name: String }
          type Stone implements Thing { name: String @external, weight: Int! @external }
          type Plant implements Thing { name: String @external, tall: Boolean @external, soil: Stone @external }
        `),
        resolvers: {
          User: { __resolveReference: ({ id }: any) => ({ id }), name: ({ id }: any) => `name ${id}` },
          Post: { __resolveReference: ({ id }: any) => ({ id, title: `title ${id}`, author: { id: 'u1' } }) },
          Holder: {
            __resolveReference: (holder: object) => holder,
            told: ({ thing }: any) => JSON.stringify(thing),
          },
          Thing: { __resolveType: (thing: any) => thing.__typename },
        },
      },
      c: {
        sdl: federated(`
          type Query { liked: Liked @shareable }
          union Liked = User | Song
          type User @key(fields: "id") { id: ID!, nick: String }
          type Song { text: String }
        `),
        resolvers: {
          Query: { liked: () => ({ __typename: 'User', id: 'u2' }) },
          User: {
            __resolveReference: ({ id }: any) => ({ id, nick: `nick ${id}` }),
            nick: ({ id }: any) => `nick ${id}`,
          },
        },
      },
    });
  });
  afterAll(() => network?.stop());

  test('have the fields of each member, from several subgraphs', async () => {
    const { data } = await network.ask(
      '{ found { __typename ... on User { name nick } ... on Post { title author { name nick } } ... on Ad { tag } } }',
    );
    expect(data.found).toEqual([
      { __typename: 'User', name: 'name u1', nick: 'nick u1' },
      { __typename: 'Ad', tag: ['ad'] },
      { __typename: 'Post', title: 'title p1', author: { name: 'name u1', nick: 'nick u1' } },
      { __typename: 'User', name: 'name u1', nick: 'nick u1' },
    ]);
  });

  test('take one alias for fields of different types in different members', async () => {
    const { data } = await network.ask(
      '{ found { ... on User { user: tag x: id } ... on Post { post: tag x: id } } }',
    );
    expect(data.found).toEqual([
      { user: 'user', x: 'u1' },
      {},
      { post: 1, x: 'p1' },
      { user: 'user', x: 'u1' },
    ]);
  });

  test('work through fragments on interfaces and unions in any nesting', async () => {
    const query = `{ nodes { ...N ... on Found { ... on Node { id ... on User { name } } } } }
      fragment N on Node { ... on Post { title ...P } }
      fragment P on Post { author { id } }`;
    const { data } = await network.ask(query);
    expect(JSON.stringify(data.nodes)).toBe(
      '[{"title":"title p1","author":{"id":"u1"},"id":"p1"},null,{"id":"u1","name":"name u1"}]',
    );
  });

  test('are required with fragments', async () => {
    const { data, errors } = await network.ask('{ holder { told } }');
    expect(errors).toBeUndefined();
    expect(JSON.parse(data.holder.told)).toMatchObject({ name: 'Björk', tall: true, soil: { weight: 2 } });
  });

  test('without any selection that applies are empty objects', async () => {
    const { data } = await network.ask('{ found { ... on Post { id } } liked { ... on Song { text } } }');
    expect(data).toEqual({ found: [{}, {}, { id: 'p1' }, {}], liked: {} });
  });
});
