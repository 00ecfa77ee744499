import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

/** Executable directives that subgraphs define: an operation with one is refused, since none is handed on. */
describe("a subgraph's directive in an operation", () => {
  let network: Network<'a'>;

  beforeAll(async () => {
    const locations = 'QUERY | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT';
    network = await startNetwork(
      {
        a: {
          sdl: federated(`
            directive @log(as: String) on ${locations} | VARIABLE_DEFINITION | MUTATION | SUBSCRIPTION
            type Query { n(of: Int): Int q: Query }
          `),
          resolvers: { Query: { n: () => 1, q: () => ({}) } },
        },
      },
      {},
      { rootsInside: true },
    );
    expect(network.supergraphSdl).toContain('directive @log');
  });
  afterAll(() => network?.stop());

  test.each([
    'query @log { n }',
    '{ n @log(as: "x") }',
    '{ q { n @log } }',
    '{ ...F @log } fragment F on Query { n }',
    '{ ...F } fragment F on Query @log { n }',
    '{ ... @log { n } }',
    'query ($of: Int @log) { n(of: $of) }',
  ])('is refused: %s', async (query) => {
    network.forget();
    expect(await network.ask(query)).toMatchObject({
      status: 400,
      errors: [{ message: 'Unknown directive "@log".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(network.subgraphs.a.seen).toEqual([]);
  });

  test('is not promised by introspection', async () => {
    const { data } = await network.ask(getIntrospectionQuery());
    expect(buildClientSchema(data).getDirective('log')).toBeUndefined();
  });
});
