import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

const products = {
  sdl: federated(`
    type Query { products: [Product], one: Product, same: [Product!]! }
    type Product @key(fields: "id") @key(fields: "sku maker { code }") {
      id: ID!
      sku: String
      maker: Maker
      size: Size
      weight: Int
    }
    type Maker @key(fields: "code") { code: ID! }
    type Size { w: Int, h: Int }
  `),
  resolvers: {
    Query: {
      products: () => [thing('1'), null, thing('2'), thing('1')],
      one: () => thing('1'),
      same: () => [thing('2'), thing('2')],
    },
    Product: { __resolveReference: ({ id }: { id: string }) => thing(id) },
    Maker: { __resolveReference: (maker: object) => maker },
  },
};

const stock = {
  sdl: federated(`
    type Product @key(fields: "id") {
      id: ID!
      size: Size @external
      weight: Int @external
      freight: String @requires(fields: "weight size { w h }")
      left: Int
      buddy: Product
    }
    type Size { w: Int @external, h: Int @external }
  `),
  resolvers: {
    Product: {
      __resolveReference: (reference: object) => reference,
      freight: ({ weight, size }: any) => JSON.stringify({ weight, size }),
      left: ({ id }: any) => Number(id),
      buddy: ({ id }: any) => ({ id: id === '1' ? '2' : '1' }),
    },
  },
};

const makers = {
  sdl: federated(`
    type Maker @key(fields: "code") { code: ID!, name: String }
    type Product @key(fields: "sku maker { code }") { sku: String, maker: Maker, label: String }
  `),
  resolvers: {
    Maker: { __resolveReference: ({ code }: any) => ({ code, name: `maker ${code}` }) },
    Product: {
      __resolveReference: (reference: any) => reference,
      label: ({ sku, maker }: any) => `${sku} by ${maker?.code ?? 'nobody'}`,
    },
  },
};

function thing(id: string) {
  const rest = { '1': { weight: null, size: { w: 1, h: null } }, '2': { weight: 2, size: null } }[id];
  return { id, sku: `s${id}`, maker: { code: `m${id}` }, ...rest };
}

describe('representations', () => {
  let network: Network<'products' | 'stock' | 'makers'>;

  beforeAll(async () => {
    network = await startNetwork({ products, stock, makers });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  test('carry __typename first and the nulls of required fields', async () => {
    const { data, errors } = await network.ask('{ products { freight } }');
    expect(errors).toBeUndefined();
    expect(data.products.map((product: any) => product && JSON.parse(product.freight))).toEqual([
      { weight: null, size: { w: 1, h: null } },
      null,
      { weight: 2, size: null },
      { weight: null, size: { w: 1, h: null } },
    ]);
    for (const representation of sentTo('stock')[0]!)
      expect(Object.keys(representation)[0]).toBe('__typename');
  });

  test('are sent once for each distinct entity, and each place gets the answer', async () => {
    const { data } = await network.ask('{ products { left } same { left } }');
    expect(data).toEqual({
      products: [{ left: 1 }, null, { left: 2 }, { left: 1 }],
      same: [{ left: 2 }, { left: 2 }],
    });
    for (const representations of sentTo('stock')) {
      const texts = representations.map((representation) => JSON.stringify(representation));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('hold nested keys', async () => {
    const { data } = await network.ask('{ one { label maker { name } } }');
    expect(data).toEqual({ one: { label: 's1 by m1', maker: { name: 'maker m1' } } });
    expect(sentTo('makers').flat()).toContainEqual({
      __typename: 'Product',
      sku: 's1',
      maker: { code: 'm1' },
    });
  });

  test('of one entity that several paths lead to get their own selections', async () => {
    const { data } = await network.ask(
      '{ a: one { buddy { weight } } b: one { buddy { buddy { sku left } } } }',
    );
    expect(data).toEqual({ a: { buddy: { weight: 2 } }, b: { buddy: { buddy: { sku: 's1', left: 1 } } } });
  });

  test('are not sent at all when there are none', async () => {
    const { data } = await network.ask(
      'query ($no: Boolean!) { products @include(if: $no) { left } one { sku } }',
      {
        no: false,
      },
    );
    expect(data).toEqual({ one: { sku: 's1' } });
    expect(network.subgraphs.stock.seen).toHaveLength(0);
  });

  test('do not mix an alias of the client with a key', async () => {
    const { data, errors } = await network.ask('{ products { id: weight sku: left maker: freight } }');
    expect(errors).toBeUndefined();
    expect(data.products[0]).toEqual({ id: null, sku: 1, maker: '{"weight":null,"size":{"w":1,"h":null}}' });
    expect(data.products[2]).toEqual({ id: 2, sku: 2, maker: '{"weight":2,"size":null}' });
  });

  function sentTo(name: 'stock' | 'makers'): object[][] {
    return network.subgraphs[name].seen.flatMap(
      ({ variables }) => Object.values(variables ?? {}) as object[][],
    );
  }
});

describe('a key of __typename only', () => {
  let network: Network;

  beforeAll(async () => {
    network = await startNetwork({
      a: {
        sdl: federated(`
          type Query { settings: Settings }
          type Settings @key(fields: "__typename") { theme: String }
        `),
        resolvers: {
          Query: { settings: () => ({ theme: 'dark' }) },
          Settings: { __resolveReference: () => ({ theme: 'dark' }) },
        },
      },
      b: {
        sdl: federated('type Settings @key(fields: "__typename") { locale: String }'),
        resolvers: { Settings: { __resolveReference: () => ({ locale: 'sv' }) } },
      },
    });
  });
  afterAll(() => network?.stop());

  test('joins', async () => {
    const { data } = await network.ask('{ settings { theme locale } }');
    expect(data).toEqual({ settings: { theme: 'dark', locale: 'sv' } });
    expect(network.subgraphs['b']!.seen[0]!.variables!['representations']).toEqual([
      { __typename: 'Settings' },
    ]);
  });
});
