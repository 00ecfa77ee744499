import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { send } from '../harness/send';
import { type RunningSubgraph, startSubgraph } from '../harness/subgraph';

/** Subgraphs in the style of Federation 1: no `@link`, `extend type`, every key field `@external`. */
const accounts = {
  sdl: `
    type Query { me: User, search: [Thing!]! }
    type User @key(fields: "id") { id: ID!, name: String, role: Role }
    enum Role { ADMIN GUEST }
    union Thing = User
  `,
  resolvers: {
    Query: { me: () => user('1'), search: () => [{ __typename: 'User', ...user('1') }] },
    User: { __resolveReference: ({ id }: { id: string }) => user(id) },
  },
};

const reviews = {
  sdl: `
    type Review @key(fields: "id") { id: ID!, body: String, author: User @provides(fields: "name"), product: Product }
    extend type User @key(fields: "id") { id: ID! @external, name: String @external, reviews: [Review!] }
    extend type Product @key(fields: "upc") { upc: ID! @external, weight: Int @external, freight: Int @requires(fields: "weight") }
    extend type Query { latest(first: Int = 1): [Review!]! }
  `,
  resolvers: {
    Query: {
      latest: (_: unknown, { first }: { first: number }) => [review('r1'), review('r2')].slice(0, first),
    },
    User: { __resolveReference: ({ id }: { id: string }) => ({ id }), reviews: () => [review('r1')] },
    Review: { __resolveReference: ({ id }: { id: string }) => review(id) },
    Product: { __resolveReference: (product: object) => product, freight: ({ weight }: any) => weight * 2 },
  },
};

const products = {
  sdl: `
    type Product @key(fields: "upc") { upc: ID!, title: String, weight: Int }
    extend type Query { product(upc: ID!): Product }
  `,
  resolvers: {
    Query: { product: (_: unknown, { upc }: { upc: string }) => product(upc) },
    Product: { __resolveReference: ({ upc }: { upc: string }) => product(upc) },
  },
};

function user(id: string) {
  return { id, name: `user ${id}`, role: 'ADMIN' };
}

function review(id: string) {
  return { id, body: `body ${id}`, author: { id: '1', name: 'user 1' }, product: { upc: 'p1' } };
}

function product(upc: string) {
  return { upc, title: `title ${upc}`, weight: 5 };
}

const QUERY = `query ($n: Int!) {
  me { __typename name role reviews { body product { title freight } } }
  latest(first: $n) { author { name reviews { id } } product { upc weight } }
  search { ... on User { name reviews { body } } }
  product(upc: "p2") { freight title }
}`;

describe.each(['v0.1', 'v0.2', 'v0.3'])('a supergraph of join %s', (version) => {
  let running: RunningSubgraph[] = [];
  let gateway: RunningGateway;

  beforeAll(async () => {
    const parts = { accounts, reviews, products };
    running = await Promise.all(
      Object.entries(parts).map(([name, { sdl, resolvers }]) =>
        startSubgraph(name, {
          sdl,
          schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as any }),
        }),
      ),
    );
    let supergraph = readFileSync(`${__dirname}/../harness/join-${version}.graphql`, 'utf8');
    for (const { name, url } of running)
      supergraph = supergraph.replace(`http://${name}.example/graphql`, url);
    gateway = await startGateway(supergraph);
  });
  afterAll(async () => {
    await gateway?.stop();
    await Promise.all(running.map((subgraph) => subgraph.stop()));
  });

  test('is served', async () => {
    const { data, errors } = await send(gateway.url, { query: QUERY, variables: { n: 2 } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      me: {
        __typename: 'User',
        name: 'user 1',
        role: 'ADMIN',
        reviews: [{ body: 'body r1', product: { title: 'title p1', freight: 10 } }],
      },
      latest: ['r1', 'r2'].map(() => ({
        author: { name: 'user 1', reviews: [{ id: 'r1' }] },
        product: { upc: 'p1', weight: 5 },
      })),
      search: [{ name: 'user 1', reviews: [{ body: 'body r1' }] }],
      product: { freight: 10, title: 'title p2' },
    });
  });

  test('shows none of its machinery', async () => {
    const { data } = await send(gateway.url, {
      query: '{ __schema { types { name } directives { name } } }',
    });
    const names = [...data.__schema.types, ...data.__schema.directives].map(
      ({ name }: { name: string }) => name,
    );
    expect(names.filter((name: string) => /join|core|link|federation|_Any|_Entity/.test(name))).toEqual([]);
  });
});
