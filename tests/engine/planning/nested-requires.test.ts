import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

interface Person {
  readonly id: string;
  readonly first?: string;
  readonly last?: string;
  readonly boss?: unknown;
}

/** Fields that require what another subgraph computes from what it requires itself, through entities of the same type. */
describe('a field that requires what requires something itself', () => {
  let network: Network<'people' | 'names'>;

  beforeAll(async () => {
    const asGiven = (given: object) => given;
    network = await startNetwork({
      people: {
        sdl: federated(`
          type Query { user: User users: [User!]! nodes: [Node] }
          interface Node { id: ID! }
          type Org implements Node @key(fields: "id") { id: ID! owner: User }
          type User implements Node @key(fields: "id") {
            id: ID!
            first: String
            friends: [User!]!
            last: String @external
            boss: User @external
            reports: [User!]! @external
            one: String @requires(fields: "boss { last }")
            deep: String @requires(fields: "boss { last boss { last } }")
            list: String @requires(fields: "boss { reports { last } }")
          }
        `),
        resolvers: {
          Query: {
            user: () => ({ id: '1' }),
            users: () => [{ id: '1' }, { id: '2' }],
            nodes: () => [{ __typename: 'User', id: '1' }, null, { __typename: 'Org', id: '9' }],
          },
          Org: { __resolveReference: asGiven, owner: () => ({ id: '5' }) },
          User: {
            __resolveReference: asGiven,
            first: ({ id }: Person) => `F${id}`,
            friends: ({ id }: Person) => [{ id: `${id}0` }, { id: `${id}1` }],
            one: ({ boss }: Person) => JSON.stringify(boss),
            deep: ({ boss }: Person) => JSON.stringify(boss),
            list: ({ boss }: Person) => JSON.stringify(boss),
          },
        },
      },
      names: {
        sdl: federated(`
          type User @key(fields: "id") {
            id: ID!
            first: String @external
            last: String @requires(fields: "first")
            boss: User
            reports: [User!]!
          }
        `),
        resolvers: {
          User: {
            __resolveReference: asGiven,
            last: ({ first }: Person) => `L(${first})`,
            boss: ({ id }: Person) => ({ id: `${id}b` }),
            reports: ({ id }: Person) => [{ id: `${id}x` }, { id: `${id}y` }],
          },
        },
      },
    });
  });
  afterAll(() => network?.stop());

  const deepOf = (id: string) => `{"last":"L(F${id}b)","boss":{"last":"L(F${id}bb)"}}`;
  const listOf = (id: string) => `{"reports":[{"last":"L(F${id}bx)"},{"last":"L(F${id}by)"}]}`;

  test.each<[string, Record<string, unknown>, unknown]>([
    ['{ user { one } }', {}, { user: { one: '{"last":"L(F1b)"}' } }],
    ['{ user { deep } }', {}, { user: { deep: deepOf('1') } }],
    ['{ users { list } }', {}, { users: [{ list: listOf('1') }, { list: listOf('2') }] }],
    [
      '{ user { friends { friends { deep last } } } }',
      {},
      {
        user: {
          friends: ['10', '11'].map((id) => ({
            friends: [`${id}0`, `${id}1`].map((inner) => ({ deep: deepOf(inner), last: `L(F${inner})` })),
          })),
        },
      },
    ],
    [
      '{ nodes { id ... on User { deep } ... on Org { owner { list boss { deep } } } } }',
      {},
      {
        nodes: [
          { id: '1', deep: deepOf('1') },
          null,
          { id: '9', owner: { list: listOf('5'), boss: { deep: deepOf('5b') } } },
        ],
      },
    ],
    [
      '{ user { boss: friends { id last } deep: first last: deep } }',
      {},
      {
        user: {
          boss: [
            { id: '10', last: 'L(F10)' },
            { id: '11', last: 'L(F11)' },
          ],
          deep: 'F1',
          last: deepOf('1'),
        },
      },
    ],
    [
      'query ($a: Boolean!) { user { deep @include(if: $a) ... @skip(if: $a) { list } } }',
      { a: true },
      { user: { deep: deepOf('1') } },
    ],
    [
      'query ($a: Boolean!) { user { deep @include(if: $a) ... @skip(if: $a) { list } } }',
      { a: false },
      { user: { list: listOf('1') } },
    ],
  ])('is answered: %s %j', async (query, variables, data) => {
    expect(await network.ask(query, variables)).toEqual({ status: 200, data });
  });
});
