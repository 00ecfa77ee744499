import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('@requires and @provides', () => {
  let network: Network<'a' | 'b' | 'c'>;

  beforeAll(async () => {
    network = await startNetwork({
      a: {
        sdl: federated(`
          type Query { item: Item, items: [Item] }
          type Item @key(fields: "id") { id: ID!, price(in: Money! = SEK): Int, parts: [Part!], a2: Int @requires(fields: "b1"), b1: Int @external }
          type Part { n: Int, kind: Kind }
          enum Kind { NUT BOLT }
          enum Money { SEK EUR }
        `),
        resolvers: {
          Query: { item: () => item('1'), items: () => [item('1'), null, item('2')] },
          Item: {
            __resolveReference: ({ id, b1 }: any) => ({ ...item(id), b1 }),
            price: ({ id }: any, { in: money }: any) => (id === '2' ? null : money === 'EUR' ? 1 : 11),
            a2: ({ b1 }: any) => b1 + 1,
          },
        },
      },
      b: {
        sdl: federated(`
          type Item @key(fields: "id") {
            id: ID!
            price(in: Money! = SEK): Int @external
            parts: [Part!] @external
            a2: Int @external
            b1: Int
            b2: Int @requires(fields: "a2")
            euro: String @requires(fields: "price(in: EUR)")
            list: String @requires(fields: "parts { n kind }")
            b3: Int @requires(fields: "c1")
            c1: Int @external
          }
          type Part { n: Int @external, kind: Kind @external }
          enum Kind { NUT BOLT }
          enum Money { SEK EUR }
        `),
        resolvers: {
          Item: {
            __resolveReference: (reference: object) => reference,
            b1: () => 1,
            b2: ({ a2 }: any) => a2 + 1,
            b3: ({ c1 }: any) => c1 + 1,
            euro: ({ price }: any) => `EUR ${price}`,
            list: ({ parts }: any) => JSON.stringify(parts),
          },
        },
      },
      c: {
        sdl: federated(`
          type Query { box: Box @provides(fields: "item { b1 }") , plain: Box }
          type Box { item: Item }
          type Item @key(fields: "id") { id: ID!, b1: Int @external, b2: Int @external, c1: Int @requires(fields: "b2") }
        `),
        resolvers: {
          Query: { box: () => ({ item: { id: '1', b1: 100 } }), plain: () => ({ item: { id: '1' } }) },
          Item: { __resolveReference: (reference: object) => reference, c1: ({ b2 }: any) => b2 + 1 },
        },
      },
    });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  function item(id: string) {
    return {
      id,
      parts:
        id === '1'
          ? [
              { n: 1, kind: 'NUT' },
              { n: null, kind: null },
            ]
          : null,
    };
  }

  test('chains go back and forth between subgraphs', async () => {
    const { data, errors } = await network.ask('{ item { b3 } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ item: { b3: 5 } });
  });

  test('arguments of required fields are those of the directive, not of the client', async () => {
    const { data } = await network.ask('{ items { price sek: price(in: SEK) euro again: price(in: EUR) } }');
    expect(data).toEqual({
      items: [
        { price: 11, sek: 11, euro: 'EUR 1', again: 1 },
        null,
        { price: null, sek: null, euro: 'EUR null', again: null },
      ],
    });
  });

  test('lists of objects are required with their nulls', async () => {
    const { data } = await network.ask('{ items { list } }');
    expect(data.items.map((entry: any) => entry && JSON.parse(entry.list))).toEqual([
      [
        { n: 1, kind: 'NUT' },
        { n: null, kind: null },
      ],
      null,
      null,
    ]);
  });

  test('what is required but not asked for is not in the answer', async () => {
    const { data } = await network.ask('{ item { list a2 } }');
    expect(Object.keys(data.item)).toEqual(['list', 'a2']);
  });

  test('provided fields need no other subgraph, elsewhere they do', async () => {
    expect((await network.ask('{ box { item { b1 } } }')).data).toEqual({ box: { item: { b1: 100 } } });
    expect(network.subgraphs.b.seen).toHaveLength(0);
    expect((await network.ask('{ plain { item { b1 } } }')).data).toEqual({ plain: { item: { b1: 1 } } });
  });
});
