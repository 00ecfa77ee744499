import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

const items = new Map([
  ['1', { __typename: 'Book', id: '1', title: 'Röda rummet', pages: 300 }],
  ['2', { __typename: 'Film', id: '2', title: 'Persona', minutes: 85 }],
]);

describe('interface objects', () => {
  let network: Network<'catalog' | 'ratings'>;

  beforeAll(async () => {
    network = await startNetwork({
      catalog: {
        sdl: federated(`
          type Query { all: [Item!]!, item(id: ID!): Item, books: [Book] }
          interface Item @key(fields: "id") { id: ID!, title: String }
          type Book implements Item @key(fields: "id") { id: ID!, title: String, pages: Int }
          type Film implements Item @key(fields: "id") { id: ID!, title: String, minutes: Int }
        `),
        resolvers: {
          Query: {
            all: () => [...items.values()],
            item: (_: unknown, { id }: { id: string }) => items.get(id),
            books: () => [items.get('1')],
          },
          Item: { __resolveReference: ({ id }: { id: string }) => items.get(id) ?? null },
        },
      },
      ratings: {
        sdl: federated(`
          type Query { best: Item, ranked: [Item], lost: Item }
          type Item @key(fields: "id") @interfaceObject { id: ID!, stars: Int!, votes(by: Int = 1): Int, like: Item }
        `),
        resolvers: {
          Query: {
            best: () => ({ id: '2' }),
            ranked: () => [{ id: '2' }, null, { id: '1' }],
            lost: () => ({ id: '9' }),
          },
          Item: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            stars: ({ id }: { id: string }) => Number(id) + 3,
            votes: ({ id }: { id: string }, { by }: { by: number }) => Number(id) * by,
            like: ({ id }: { id: string }) => ({ id: id === '1' ? '2' : '1' }),
          },
        },
      },
    });
  });
  afterAll(() => network?.stop());

  test('add fields to every type of the interface', async () => {
    const { data } = await network.ask(
      '{ all { title stars ... on Book { pages votes(by: 2) } } books { stars } }',
    );
    expect(data).toEqual({
      all: [
        { title: 'Röda rummet', stars: 4, pages: 300, votes: 2 },
        { title: 'Persona', stars: 5 },
      ],
      books: [{ stars: 4 }],
    });
  });

  test('get their real type from the subgraph that knows it', async () => {
    const { data } = await network.ask(
      '{ best { __typename stars ... on Film { minutes } ... on Book { pages } } }',
    );
    expect(data).toEqual({ best: { __typename: 'Film', stars: 5, minutes: 85 } });
  });

  test('are answered without the other subgraph when nothing depends on the type', async () => {
    network.forget();
    const { data } = await network.ask('{ ranked { id stars like { stars } } }');
    expect(data).toEqual({
      ranked: [{ id: '2', stars: 5, like: { stars: 4 } }, null, { id: '1', stars: 4, like: { stars: 5 } }],
    });
    expect(network.subgraphs.catalog.seen).toHaveLength(0);
  });

  test('keep the order of the selection', async () => {
    const { data } = await network.ask(
      '{ ranked { t: __typename stars title ...F } } fragment F on Item { __typename }',
    );
    expect(JSON.stringify(data.ranked[2])).toBe(
      '{"t":"Book","stars":4,"title":"Röda rummet","__typename":"Book"}',
    );
  });

  test('whose object nobody knows are null, with an error, when their type is asked for', async () => {
    const { data, errors } = await network.ask('{ lost { __typename stars } best { stars } }');
    expect(data).toEqual({ lost: null, best: { stars: 5 } });
    expect(errors).toMatchObject([{ path: expect.arrayContaining(['lost']) }]);
  });

  test('send the interface as __typename to the subgraph of the object', async () => {
    network.forget();
    await network.ask('{ item(id: "1") { votes } }');
    expect(network.subgraphs.ratings.seen[0]!.variables!['representations']).toEqual([
      { __typename: 'Item', id: '1' },
    ]);
  });
});
