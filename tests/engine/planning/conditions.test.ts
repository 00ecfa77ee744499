import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

describe('@skip and @include', () => {
  let network: Network<'a' | 'b'>;

  beforeAll(async () => {
    network = await startNetwork({
      a: {
        sdl: federated(`
          type Query { user: User, users: [User!]!, n: Int }
          type User @key(fields: "id") { id: ID!, name: String, age: Int }
        `),
        resolvers: {
          Query: {
            user: () => ({ id: '1', name: 'A', age: 7 }),
            users: () => [{ id: '1', name: 'A', age: 7 }],
            n: () => 1,
          },
          User: { __resolveReference: ({ id }: any) => ({ id, name: 'A', age: 7 }) },
        },
      },
      b: {
        sdl: federated(`
          type User @key(fields: "id") { id: ID!, age: Int @external, score: Int, grade: String @requires(fields: "age"), pals: [User!] }
        `),
        resolvers: {
          User: {
            __resolveReference: (user: object) => user,
            score: () => 5,
            grade: ({ age }: any) => `grade ${age}`,
            pals: () => [{ id: '1' }],
          },
        },
      },
    });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  test.each([
    [true, '{"user":{"name":"A"}}', 0],
    [false, '{"user":{"score":5,"name":"A"}}', 1],
  ])('on a field of another subgraph (skip: %p)', async (skip, expected, requests) => {
    const { data } = await network.ask('query ($s: Boolean!) { user { score @skip(if: $s) name } }', {
      s: skip,
    });
    expect(JSON.stringify(data)).toBe(expected);
    expect(network.subgraphs.b.seen).toHaveLength(requests);
  });

  test('both at once: both must allow', async () => {
    const query = 'query ($s: Boolean!, $i: Boolean!) { user { name score @skip(if: $s) @include(if: $i) } }';
    for (const s of [true, false]) {
      for (const i of [true, false]) {
        const { data } = await network.ask(query, { s, i });
        expect(data.user).toEqual(!s && i ? { name: 'A', score: 5 } : { name: 'A' });
      }
    }
  });

  test('from the defaults of variables', async () => {
    const query =
      'query ($s: Boolean! = true, $i: Boolean = false) { user { name score @skip(if: $s) grade @include(if: $i) } }';
    expect((await network.ask(query.replace('$i: Boolean =', '$i: Boolean! ='))).data).toEqual({
      user: { name: 'A' },
    });
  });

  test('on fragments and required fields', async () => {
    const query = `query ($a: Boolean!, $b: Boolean!) { user { ...F @include(if: $a) ... @skip(if: $b) { grade pals { score } } } }
      fragment F on User { age score }`;
    const { data } = await network.ask(query, { a: false, b: false });
    expect(data).toEqual({ user: { grade: 'grade 7', pals: [{ score: 5 }] } });
    expect((await network.ask(query, { a: true, b: true })).data).toEqual({ user: { age: 7, score: 5 } });
  });

  test('one field selected twice is there when either selection allows it', async () => {
    const query =
      'query ($a: Boolean!, $b: Boolean!) { user { score @include(if: $a) score @include(if: $b) name } }';
    expect((await network.ask(query, { a: false, b: true })).data).toEqual({ user: { score: 5, name: 'A' } });
    expect((await network.ask(query, { a: false, b: false })).data).toEqual({ user: { name: 'A' } });
  });

  test.each([
    'query ($s: Boolean! = true) { user @skip(if: $s) { name } }',
    '{ user @skip(if: true) { name } n @include(if: false) }',
    'query ($s: Boolean! = true) { ...F @skip(if: $s) } fragment F on Query { n }',
    '{ ... @include(if: false) { n ...F } } fragment F on Query { user { name } }',
  ])('that leave nothing give an empty object: %s', async (query) => {
    expect(await network.ask(query)).toEqual({ status: 200, data: {} });
  });

  test.each([
    ['query ($s: Boolean! = true) { user { score @skip(if: $s) } users { ... @skip(if: $s) { name } } }', {}],
    ['{ user { score @skip(if: true) } users { name @include(if: false) } }', {}],
  ])('that leave nothing of an object leave it empty: %s', async (query) => {
    expect((await network.ask(query)).data).toEqual({ user: {}, users: [{}] });
  });
});
