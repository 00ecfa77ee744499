import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { federated } from '../harness/federated';
import { startGateway } from '../harness/gateway';
import { type Network, startNetwork } from '../harness/network';
import { send } from '../harness/send';

const SDL = federated(`
  type Query { user: User, paint(colour: Colour): Colour, secret: String @inaccessible }
  type User @key(fields: "id") { id: ID!, name: String @deprecated(reason: "old"), hidden: Hidden @inaccessible, colours: [Colour], shade: Colour! }
  type Hidden @inaccessible { x: Int }
  enum Colour { RED GREEN BLACK @inaccessible }
  scalar Date @specifiedBy(url: "https://example.se/date")
`);

describe('introspection', () => {
  let network: Network<'a' | 'b'>;

  beforeAll(async () => {
    network = await startNetwork({
      a: {
        sdl: SDL,
        resolvers: {
          Query: {
            user: () => ({ id: '1', name: 'A', colours: ['RED', 'BLACK'], shade: 'BLACK' }),
            paint: () => 'BLACK',
          },
          User: { __resolveReference: ({ id }: any) => ({ id, name: 'A' }) },
        },
      },
      b: {
        sdl: federated('type User @key(fields: "id") { id: ID!, born: Date } scalar Date'),
        resolvers: { User: { __resolveReference: () => ({ born: '1970' }) } },
      },
    });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  test('shows the public schema without machinery and without what is inaccessible', async () => {
    const { data } = await network.ask(getIntrospectionQuery({ specifiedByUrl: true }));
    const sdl = printSchema(lexicographicSortSchema(buildClientSchema(data as IntrospectionQuery)));
    expect(sdl).toContain('born: Date');
    expect(sdl).not.toMatch(/join__|link__|_entities|_service|Hidden|hidden|secret|BLACK|@key|inaccessible/);
    expect(sdl).toContain('@specifiedBy(url: "https://example.se/date")');
  });

  test('is answered beside data in one operation', async () => {
    const query = `query ($d: Boolean!, $t: String!) {
      user { name born }
      s: __schema { id: queryType { name } }
      __type(name: $t) { fields(includeDeprecated: $d) { name } }
      __typename
    }`;
    const { data, errors } = await network.ask(query, { d: true, t: 'User' });
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toEqual(['user', 's', '__type', '__typename']);
    expect(data).toEqual({
      user: { name: 'A', born: '1970' },
      s: { id: { name: 'Query' } },
      __type: { fields: expect.arrayContaining([{ name: 'name' }, { name: 'born' }]) },
      __typename: 'Query',
    });
  });

  test('of __typename asks no subgraph', async () => {
    expect(
      (await network.ask('{ __typename t: __typename ...F } fragment F on Query { u: __typename }')).data,
    ).toEqual({
      __typename: 'Query',
      t: 'Query',
      u: 'Query',
    });
    expect(network.subgraphs.a.seen.length + network.subgraphs.b.seen.length).toBe(0);
  });

  test('is refused where it is off, while data and __typename are answered', async () => {
    const gateway = await startGateway(network.supergraphSdl, { introspection: false });
    try {
      const refused = await send(gateway.url, { query: '{ __schema { queryType { name } } }' });
      expect(refused.errors).toHaveLength(1);
      expect(refused.data ?? null).toBeNull();
      expect((await send(gateway.url, { query: '{ __typename user { __typename name } }' })).data).toEqual({
        __typename: 'Query',
        user: { __typename: 'User', name: 'A' },
      });
    } finally {
      await gateway.stop();
    }
  });

  test('and results agree: inaccessible enum values become null with an error', async () => {
    const { data, errors } = await network.ask('{ paint user { name colours } }');
    expect(data).toEqual({ paint: null, user: { name: 'A', colours: ['RED', null] } });
    expect(errors!.map(({ path }) => path!.join('/')).sort()).toEqual(['paint', 'user/colours/1']);
    expect((await network.ask('{ user { shade } }')).data).toEqual({ user: null });
  });

  test('what is inaccessible is refused as unknown', async () => {
    for (const query of ['{ secret }', '{ user { hidden { x } } }']) {
      const { status, errors } = await network.ask(query);
      expect({ query, status }).toEqual({ query, status: 400 });
      expect(errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const literal = await network.ask('{ paint(colour: BLACK) }');
    const variable = await network.ask('query ($c: Colour) { paint(colour: $c) }', { c: 'BLACK' });
    for (const { status, errors } of [literal, variable]) {
      const extensions = { code: 'BAD_USER_INPUT', field: 'colour', rule: 'WRONG_TYPE', value: 'BLACK' };
      expect({ status, errors }).toMatchObject({ status: 400, errors: [{ extensions }] });
    }
  });
});
