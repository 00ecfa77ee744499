import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

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
          type Query { badge: User found: [Found!] }
          type Mutation { touch: User }
          union Found = User | Other
          type Other { n: Int friend: User }
          type User @key(fields: "id") { id: ID!, score: Int }
        `),
        resolvers: {
          Query: {
            badge: () => ({ id: '1' }),
            found: () => [
              { __typename: 'User', id: '1' },
              { __typename: 'Other', n: 1, friend: { id: '1' } },
            ],
          },
          Mutation: { touch: () => ({ id: '1' }) },
          User: { __resolveReference: () => ({ score: 5 }) },
        },
      },
    });
  });
  afterAll(() => network?.stop());

  const GRADE = { grade: 'grade 7' };

  test.each([
    ['{ user { pals { grade } } }', { user: { pals: [GRADE] } }],
    [
      '{ user { pals { id grade age name score } } }',
      { user: { pals: [{ id: '1', ...GRADE, age: 7, name: 'A', score: 5 }] } },
    ],
    ['{ user { pals { pals { grade } } } }', { user: { pals: [{ pals: [GRADE] }] } }],
    [
      '{ user { name pals { g: grade pals { name grade } } grade } }',
      { user: { name: 'A', pals: [{ g: 'grade 7', pals: [{ name: 'A', ...GRADE }] }], ...GRADE } },
    ],
    [
      '{ badge { pals { grade } } user { pals { ...F } } } fragment F on User { grade }',
      { badge: { pals: [GRADE] }, user: { pals: [GRADE] } },
    ],
    [
      '{ u: user { p: pals { grade } } v: user { p: pals { score } } }',
      { u: { p: [GRADE] }, v: { p: [{ score: 5 }] } },
    ],
    [
      'query ($y: Boolean = true, $n: Boolean = false) { user { pals { grade @include(if: $y) name @include(if: $n) } } }',
      { user: { pals: [GRADE] } },
    ],
    ['query ($n: Boolean = false) { user { id pals @include(if: $n) { grade } } }', { user: { id: '1' } }],
    ['mutation { touch { pals { grade } } }', { touch: { pals: [GRADE] } }],
    [
      '{ found { __typename ... on User { pals { grade } } ... on Other { n friend { pals { grade } } } } }',
      {
        found: [
          { __typename: 'User', pals: [GRADE] },
          { __typename: 'Other', n: 1, friend: { pals: [GRADE] } },
        ],
      },
    ],
  ])('by the native planner is answered: %s', async (query, data) => {
    for (let round = 0; round < 2; round += 1)
      expect(await network.ask(query)).toEqual({ status: 200, data });
  });

  test('leaves the next one answered', async () => {
    await network.ask('{ user { pals { grade } } }');
    expect((await network.ask('{ user { grade pals { name } } badge { grade } }')).data).toEqual({
      user: { grade: 'grade 7', pals: [{ name: 'A' }] },
      badge: { grade: 'grade 7' },
    });
  });
});
