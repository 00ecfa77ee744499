import { federated } from './harness/federated';
import { type Network, startNetwork } from './harness/network';

/** Valid operations that the native planner cannot plan. */
describe('an operation that cannot be planned', () => {
  let network: Network<'a' | 'b' | 'c'>;

  beforeAll(async () => {
    network = await startNetwork({
      a: {
        sdl: federated(`
          type Query { user: User }
          type User @key(fields: "id") { id: ID!, age: Int, name: String }
        `),
        resolvers: {
          Query: { user: () => ({ id: '1', age: 7, name: 'A' }) },
          User: { __resolveReference: ({ id }: any) => ({ id, age: 7, name: 'A' }) },
        },
      },
      b: {
        sdl: federated(`
          type User @key(fields: "id") { id: ID!, age: Int @external, grade: String @requires(fields: "age"), pals: [User!] }
        `),
        resolvers: {
          User: {
            __resolveReference: (user: object) => user,
            grade: ({ age }: any) => `grade ${age}`,
            pals: () => [{ id: '1' }],
          },
        },
      },
      c: {
        sdl: federated(`
          type Query { badge: User }
          type User @key(fields: "id") { id: ID!, score: Int }
        `),
        resolvers: {
          Query: { badge: () => ({ id: '1' }) },
          User: { __resolveReference: () => ({ score: 5 }) },
        },
      },
    });
  });
  afterAll(() => network?.stop());

  test.each([1, 2])('is a typed error or answered, and the next is answered (attempt %i)', async () => {
    const { data, errors } = await network.ask('{ user { pals { grade } } }');
    if (data === undefined) expect(errors).toMatchObject([{ extensions: { code: 'QUERY_PLANNING_FAILED' } }]);
    else expect(data).toEqual({ user: { pals: [{ grade: 'grade 7' }] } });
    expect((await network.ask('{ user { grade pals { name } } badge { grade } }')).data).toEqual({
      user: { grade: 'grade 7', pals: [{ name: 'A' }] },
      badge: { grade: 'grade 7' },
    });
  });
});
