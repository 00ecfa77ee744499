import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('root types', () => {
  let network: Network<'a' | 'b'>;

  beforeAll(async () => {
    network = await startNetwork(
      {
        a: {
          sdl: federated(`
          type Query { me: User, tags: [Tag] @shareable, hello: String, again: Query! @shareable }
          type Mutation { touch: Touched }
          type Touched { n: Int, query: Query! }
          type User @key(fields: "id") { id: ID!, name: String, world: Query }
          type Tag @shareable { text: String }
        `),
          resolvers: {
            Query: {
              me: () => ({ id: '1', name: 'A', world: {} }),
              tags: () => [{ text: 'x' }, { text: 'y' }],
              hello: () => 'hej',
              again: () => ({}),
            },
            Mutation: { touch: () => ({ n: 1, query: {} }) },
            User: { __resolveReference: ({ id }: any) => ({ id, name: 'A', world: {} }), world: () => ({}) },
          },
        },
        b: {
          sdl: federated(`
          type Query { other: String, others: [User!], tags: [Tag] @shareable, again: Query! @shareable }
          type User @key(fields: "id") { id: ID!, score: Int }
          type Tag @shareable { text: String }
        `),
          resolvers: {
            Query: {
              other: () => 'annan',
              others: () => [{ id: '1' }],
              tags: () => [{ text: 'z' }, { text: 'w' }],
              again: () => ({}),
            },
            User: { __resolveReference: ({ id }: any) => ({ id, score: 5 }), score: () => 5 },
          },
        },
      },
      {},
      { rootsInside: true },
    );
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  test('entered again inside the response are answered by the subgraphs of their fields', async () => {
    const { data, errors } = await network.ask('{ me { name world { hello other others { name score } } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      me: { name: 'A', world: { hello: 'hej', other: 'annan', others: [{ name: 'A', score: 5 }] } },
    });
  });

  test('entered again from a mutation', async () => {
    const other = await network.ask('mutation { touch { n query { __typename other } } }');
    expect(other.data).toEqual({ touch: { n: 1, query: { __typename: 'Query', other: 'annan' } } });
    const me = await network.ask('mutation { touch { query { me { name score } } } }');
    expect(me.data).toEqual({ touch: { query: { me: { name: 'A', score: 5 } } } });
  });

  test('shared are entered again too', async () => {
    const { data } = await network.ask('{ again { again { hello other } } }');
    expect(data).toEqual({ again: { again: { hello: 'hej', other: 'annan' } } });
  });

  test('shared lists come from one subgraph whole, not zipped together', async () => {
    const { data } = await network.ask('{ tags { text } me { name } other }');
    expect([
      ['x', 'y'],
      ['z', 'w'],
    ]).toContainEqual(data.tags.map(({ text }: any) => text));
  });

  test('are asked of several subgraphs at once, each once', async () => {
    const { data } = await network.ask('{ hello other me { name } others { id } }');
    expect(data).toEqual({ hello: 'hej', other: 'annan', me: { name: 'A' }, others: [{ id: '1' }] });
    expect([network.subgraphs.a.seen.length, network.subgraphs.b.seen.length]).toEqual([1, 1]);
  });

  test('under an alias keep their names apart', async () => {
    const { data } = await network.ask('{ other: hello hello: other x: me { hello: name name: score } }');
    expect(JSON.stringify(data)).toBe('{"other":"hej","hello":"annan","x":{"hello":"A","name":5}}');
  });
});
