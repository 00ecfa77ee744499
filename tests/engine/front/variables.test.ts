import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('variables', () => {
  let network: Network<'echo' | 'other'>;

  beforeAll(async () => {
    network = await startNetwork({
      echo: {
        sdl: federated(`
          type Query {
            echo(id: ID, n: Int = 7, f: Float, list: [Int!], input: Box, when: Date, unit: Unit): String
            thing: Thing
          }
          input Box { a: Int = 1, b: [Box!], c: String }
          enum Unit { MM CM }
          scalar Date
          type Thing @key(fields: "id") { id: ID!, near(n: Int! = 2): Int }
        `),
        resolvers: {
          Query: { echo: (_: unknown, args: object) => JSON.stringify(args), thing: () => ({ id: 't' }) },
          Thing: { __resolveReference: (thing: object) => thing, near: (_: unknown, { n }: any) => n },
        },
      },
      other: {
        sdl: federated('type Thing @key(fields: "id") { id: ID!, far(n: Int! = 3, tag: String): String }'),
        resolvers: {
          Thing: {
            __resolveReference: (thing: object) => thing,
            far: (_: unknown, args: object) => JSON.stringify(args),
          },
        },
      },
    });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  const QUERY = `query ($id: ID, $n: Int, $f: Float, $list: [Int!], $input: Box, $when: Date, $unit: Unit) {
    echo(id: $id, n: $n, f: $f, list: $list, input: $input, when: $when, unit: $unit)
  }`;

  test('that are absent stay absent, so that defaults of arguments hold', async () => {
    const { data } = await network.ask(QUERY, {});
    expect(JSON.parse(data.echo)).toEqual({ n: 7 });
    expect(network.subgraphs.echo.seen[0]!.variables ?? {}).toEqual({});
  });

  test('that are null are sent as null', async () => {
    const { data } = await network.ask(QUERY, { id: null, n: null, input: null });
    expect(JSON.parse(data.echo)).toEqual({ id: null, n: null, input: null });
  });

  test('are coerced by the public schema', async () => {
    const { data } = await network.ask(QUERY, { id: 5, f: 2, list: 3, input: { b: { c: 'x' } }, unit: 'CM' });
    expect(JSON.parse(data.echo)).toEqual({
      id: '5',
      n: 7,
      f: 2,
      list: [3],
      input: { a: 1, b: [{ a: 1, c: 'x' }] },
      unit: 'CM',
    });
    expect(network.subgraphs.echo.seen[0]!.variables).toMatchObject({ id: '5', list: [3] });
  });

  test('take the defaults of the operation', async () => {
    const { data } = await network.ask('query ($n: Int = 4, $unit: Unit = MM) { echo(n: $n, unit: $unit) }');
    expect(JSON.parse(data.echo)).toEqual({ n: 4, unit: 'MM' });
  });

  test.each([
    [{ n: 'x' }],
    [{ n: 1.5 }],
    [{ n: 2 ** 31 }],
    [{ list: [1, null] }],
    [{ input: { d: 1 } }],
    [{ input: [] }],
    [{ unit: 'KM' }],
    [{ id: {} }],
    [{ id: true }],
  ])('of the wrong type %j are refused before any subgraph is asked', async (variables) => {
    for (const attempt of [1, 2]) {
      const { status, data, errors } = await network.ask(QUERY, variables);
      expect({ attempt, status, data }).toEqual({ attempt, status: 400, data: undefined });
      expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    }
    expect(network.subgraphs.echo.seen).toHaveLength(0);
  });

  test('that are required and absent are refused', async () => {
    const { status, errors } = await network.ask('query ($n: Int!) { echo(n: $n) }');
    expect(status).toBe(400);
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('of custom scalars pass as they are', async () => {
    for (const when of ['2012-08-15', 5, { y: 2012, parts: [1, { d: null }] }, [true], false]) {
      const { data } = await network.ask(QUERY, { when });
      expect(JSON.parse(data.echo).when).toEqual(when);
    }
  });

  test('go only to the subgraphs that use them', async () => {
    const query = 'query ($n: Int!, $m: Int!, $tag: String) { thing { near(n: $n) far(n: $m, tag: $tag) } }';
    const { data } = await network.ask(query, { n: 1, m: 2, unused: 9 });
    expect(data).toEqual({ thing: { near: 1, far: '{"n":2}' } });
    expect(network.subgraphs.echo.seen.map(({ variables }) => Object.keys(variables ?? {}))).toEqual([['n']]);
    expect(Object.keys(network.subgraphs.other.seen[0]!.variables!).sort()).toEqual(['m', 'representations']);
  });

  test('reach nested places of inputs', async () => {
    const { data } = await network.ask(
      'query ($a: Int, $c: String) { echo(input: { a: $a, b: [{ c: $c }] }) }',
      { c: 'é"\\' },
    );
    expect(JSON.parse(data.echo).input).toEqual({ a: 1, b: [{ a: 1, c: 'é"\\' }] });
  });

  test('named like those of the plan do not collide with them', async () => {
    const query =
      'query ($representations: Int!, $__batch_reps_0: Int!) { thing { far(n: $representations) near(n: $__batch_reps_0) } }';
    const { data, errors } = await network.ask(query, { representations: 8, __batch_reps_0: 9 });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ thing: { far: '{"n":8}', near: 9 } });
  });
});
