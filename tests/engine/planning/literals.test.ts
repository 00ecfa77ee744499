import { GraphQLScalarType, parse, print, stripIgnoredCharacters, type ValueNode } from 'graphql';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

/** A scalar whose values are the literals' own text. */
const asWritten = new GraphQLScalarType({
  name: 'Raw',
  parseValue: String,
  parseLiteral: (node: ValueNode) => print(node),
});

const SDL = `
  scalar Raw
  input Box { z: Raw a: Float m: String list: [Float] }
`;

describe('what a client writes into its operation', () => {
  let network: Network<'a' | 'b'>;

  beforeAll(async () => {
    const write = (_: unknown, args: object) => JSON.stringify(args);
    network = await startNetwork({
      a: {
        sdl: federated(`${SDL}
          type Query { thing(raw: Raw, float: Float, text: String, box: Box): Thing }
          type Thing @key(fields: "id") { id: ID! own(raw: Raw, float: Float, text: String, box: Box): String }
        `),
        resolvers: { Raw: asWritten, Query: { thing: () => ({ id: '1' }) }, Thing: { own: write } },
      },
      b: {
        sdl: federated(`${SDL}
          type Thing @key(fields: "id") { id: ID! far(raw: Raw, float: Float, text: String, box: Box): String }
        `),
        resolvers: { Raw: asWritten, Thing: { __resolveReference: (it: object) => it, far: write } },
      },
    });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  const LITERALS = [
    'float: 1.0',
    'float: 1e3',
    'float: -1.5E-7',
    'float: 1.5e300',
    'float: 12345678901234567890',
    'raw: 9007199254740993',
    'raw: 123456789012345678901234567890',
    'raw: 1.10',
    'raw: -0',
    'raw: {z: 1, a: [null, ENUM, "x", 1.0, {c: true, b: false}]}',
    'raw: null',
    'raw: ENUM',
    'raw: "ENUM"',
    String.raw`text: "a\"b\n\u00e5\\ \u0001 \/"`,
    'text: """block "quoted" \\""" text"""',
    'text: """\n    indented\n      more\n  """',
    'text: "åäö 😀"',
    'text: ""',
    'text: null',
    'box: {z: {b: 1, a: 2.50}, a: 1e1, m: "é", list: 1.0}',
    'box: {list: [1.0, null, 2]}',
    'box: {}',
  ];

  test.each(LITERALS)('arrives at every subgraph as written: %s', async (literal) => {
    const query = `{ thing(${literal}) { own(${literal}) far(${literal}) } }`;
    const { data, errors } = await network.ask(query);
    expect(errors).toBeUndefined();
    expect(data.thing.own).toBe(data.thing.far);
    const sent = argumentsOf(`{ f(${literal}) }`)[0];
    for (const { seen } of Object.values(network.subgraphs)) {
      expect(seen).toHaveLength(1);
      expect(
        new Set(argumentsOf(seen[0]!.query).filter((text) => !text.startsWith('representations'))),
      ).toEqual(new Set([sent]));
    }
  });

  test('may hold variables, and be told apart by them', async () => {
    const query = `query ($x: Raw, $f: Float = 1.50, $b: Boolean = true) {
      one: thing { own(raw: {z: $x, a: 1.0}) far(box: {m: "é", a: $f}) }
      two: thing { own(raw: {z: $x, a: 2.0}) @include(if: $b) far(raw: 1.0) }
    }`;
    const { data, errors } = await network.ask(query, { x: 7 });
    expect(errors).toBeUndefined();
    expect(data.one.far).toBe('{"box":{"a":1.5,"m":"é"}}');
    expect(data.two.far).toBe('{"raw":"1.0"}');
    expect(network.subgraphs.a.seen[0]!.query).toContain('1.0');
    expect(network.subgraphs.a.seen[0]!.variables).toMatchObject({ x: 7 });
    expect(network.subgraphs.b.seen[0]!.query).toContain('=1.50');
  });

  test('may be named as the gateway names its own', async () => {
    const query = 'query ($hub_literal_0: Float) { thing { own(float: $hub_literal_0, raw: 1.0) } }';
    expect((await network.ask(query, { hub_literal_0: 3 })).data.thing.own).toBe('{"raw":"1.0","float":3}');
  });
});

function argumentsOf(query: string): string[] {
  const found: string[] = [];
  JSON.stringify(parse(query, { noLocation: true }), (_key, node) => {
    if (node?.kind === 'Argument') found.push(stripIgnoredCharacters(print(node)));
    return node;
  });
  return found;
}
