import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

/** A mutation that two subgraphs share (`@shareable`): either may run it, and only one does. */
describe('a shared mutation', () => {
  let network: Network<'a' | 'b' | 'c'>;
  const ran: string[] = [];

  beforeAll(async () => {
    const make = (name: string) => () => {
      ran.push(name);
      return { id: '1', a: 'a', b: 'b', ok: true };
    };
    const resolve = { __resolveReference: ({ id }: { id: string }) => ({ id, a: 'a', b: 'b', c: 'c' }) };
    network = await startNetwork({
      a: {
        sdl: federated(`
          type Query { x: Int }
          type Mutation { make: Made @shareable plain: Plain @shareable onlyA: Int }
          type Made @key(fields: "id") { id: ID! a: String }
          type Plain @shareable { ok: Boolean }
        `),
        resolvers: { Mutation: { make: make('a'), plain: make('a'), onlyA: () => 1 }, Made: resolve },
      },
      b: {
        sdl: federated(`
          type Mutation { make: Made @shareable plain: Plain @shareable }
          type Made @key(fields: "id") { id: ID! b: String }
          type Plain @shareable { ok: Boolean }
        `),
        resolvers: { Mutation: { make: make('b'), plain: make('b') }, Made: resolve },
      },
      c: {
        sdl: federated('type Made @key(fields: "id") { id: ID! c: String }'),
        resolvers: { Made: resolve },
      },
    });
  });
  beforeEach(() => {
    ran.length = 0;
  });
  afterAll(() => network?.stop());

  test.each([
    ['mutation { make { a b c } }', 1],
    ['mutation { make { b } }', 1],
    ['mutation { make { a } }', 1],
    ['mutation { one: make { a c } two: make { b } onlyA }', 2],
    ['mutation { plain { ok } make { id b a } }', 2],
    ['mutation { make { __typename } }', 1],
  ])('runs once for each field: %s', async (query, times) => {
    const { data, errors } = await network.ask(query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('null');
    expect(ran).toHaveLength(times);
  });
});
