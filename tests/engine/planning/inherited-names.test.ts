import { GraphQLScalarType } from 'graphql';
import { postJson } from '../../network/post-json';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

const JSON_SCALAR = new GraphQLScalarType({ name: 'JSON' });
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const PAYLOAD = `{${NAMES.map((name) => `"${name}":{"${name}":"${name} inside"}`).join(',')}}`;

/** Names that every object of JavaScript has. */
describe('names such as __proto__', () => {
  let network: Network<'a' | 'b'>;

  beforeAll(async () => {
    const item = () => ({
      id: '1',
      constructor: 'c1',
      toString: 'not a function',
      data: JSON.parse(PAYLOAD),
    });
    network = await startNetwork({
      a: {
        sdl: federated(`
          scalar JSON
          input In { constructor: String valueOf: Int x: Int }
          type Query { items: [Item!] other: Item echo(x: String, json: JSON): JSON given(in: In): JSON }
          type Item @key(fields: "id") @key(fields: "constructor") { id: ID! constructor: ID! data: JSON toString: String }
        `),
        resolvers: {
          JSON: JSON_SCALAR,
          Query: {
            items: () => [item(), item()],
            other: item,
            echo: (_: unknown, { x, json }: any) => x ?? json,
            given: (_: unknown, args: any) => JSON.stringify(args.in),
          },
        },
      },
      b: {
        sdl: federated(`
          scalar JSON
          type Item @key(fields: "constructor") {
            constructor: ID!
            data: JSON @external
            size: Int @requires(fields: "data")
            more: JSON
          }
        `),
        resolvers: {
          JSON: JSON_SCALAR,
          Item: {
            __resolveReference: (given: object) => given,
            size: ({ data }: any) => JSON.stringify(data).length,
            more: () => JSON.parse(PAYLOAD),
          },
        },
      },
    });
  });
  afterAll(() => network?.stop());

  const askText = async (query: string, variables = '{}'): Promise<string> => {
    const response = await postJson(
      network.gateway.url,
      `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    );
    return response.text();
  };

  test('pass in JSON at the first and every further place of an entity', async () => {
    const query = '{ items { data more size } other { data more } }';
    const item = `"data":${PAYLOAD},"more":${PAYLOAD}`;
    const expected = `{"data":{"items":[{${item},"size":${PAYLOAD.length}},{${item},"size":${PAYLOAD.length}}],"other":{${item}}}}`;
    for (let round = 0; round < 2; round += 1) expect((await askText(query)).trim()).toBe(expected);
  });

  test.each(NAMES)('name variables: %s', async (name) => {
    const query = `query ($${name}: String) { echo(x: $${name}) }`;
    for (let round = 0; round < 2; round += 1) {
      expect(JSON.parse(await askText(query, `{"${name}":"value"}`))).toEqual({ data: { echo: 'value' } });
      expect(JSON.parse(await askText(query))).toEqual({ data: { echo: null } });
    }
    const skipping = `query ($${name}: Boolean!) { echo(x: "y") @skip(if: $${name}) }`;
    expect(JSON.parse(await askText(skipping, `{"${name}":false}`))).toEqual({ data: { echo: 'y' } });
    expect(JSON.parse(await askText(skipping, `{"${name}":true}`))).toEqual({ data: {} });
  });

  test.each(NAMES)('are keys of JSON in variables: %s', async (name) => {
    const query = 'query ($json: JSON) { echo(json: $json) }';
    const json = `{"${name}":{"${name}":1}}`;
    expect((await askText(query, `{"json":${json}}`)).trim()).toBe(`{"data":{"echo":${json}}}`);
  });

  test.each(NAMES)('are response keys: %s', async (name) => {
    const query = `{ ${name}: items { ${name}: id size } other { ${name}: more } }`;
    const item = `{"${name}":"1","size":${PAYLOAD.length}}`;
    const expected = `{"data":{"${name}":[${item},${item}],"other":{"${name}":${PAYLOAD}}}}`;
    expect((await askText(query)).trim()).toBe(expected);
  });

  test('are fields, also those of a key', async () => {
    const { data } = await network.ask('{ other { constructor toString size } }');
    expect(data).toEqual({
      other: { constructor: 'c1', toString: 'not a function', size: PAYLOAD.length },
    });
  });

  test('are fields of input objects, given or not', async () => {
    const query = 'query ($in: In) { given(in: $in) }';
    // What arrives: the subgraph's own graphql-js takes what is inherited for a value.
    for (const given of [{ x: 1 }, { constructor: 'c' }]) {
      await network.ask(query, { in: given });
      expect(network.subgraphs.a.seen.at(-1)!.variables).toEqual({ in: given });
    }
  });
});
