import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, print } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { planByConditions } from '../../../engine/plan/workarounds/plan-by-conditions';
import { EventStreamClient } from '../../network/event-stream-client';
import { headersOf, protectedSdl, startProtectedNetwork } from '../access/protected-network';
import { federated } from '../harness/federated';
import type { Network } from '../harness/network';
import type { Sent } from '../harness/send';

/** What the subgraph of reviews has at its socket. */
const EVENTS = makeExecutableSchema({
  typeDefs: `
    type Query { review: Review }
    type Subscription { written: Review }
    type Review { author: User }
    type User { id: ID! }
  `,
  resolvers: {
    Subscription: {
      written: {
        async *subscribe() {
          yield { written: { author: { id: 'u' } } };
        },
      },
    },
  },
});

/** Operations for which the native planner finds a plan only when it knows what is skipped. */
describe('an operation whose conditions are in the way of a plan', () => {
  let network: Network<'products' | 'stock' | 'reviews' | 'users' | 'sales' | 'ratings'>;
  let KNOWN: Partial<Sent>;
  let sockets: WebSocketServer;

  beforeAll(async () => {
    const product = { id: 'p', sku: 's', weight: 30, price: 10 };
    KNOWN = { headers: await headersOf({}) };
    network = await startProtectedNetwork({
      products: {
        sdl: federated(`
          type Query { media: [Media!]! }
          interface Item { id: ID! }
          interface Media implements Item @key(fields: "id") { id: ID! title: String }
          type Book implements Media & Item @key(fields: "id") { id: ID! title: String pages: Int }
          type Film implements Media & Item @key(fields: "id") { id: ID! title: String }
          type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! weight: Int price: Int }
        `),
        resolvers: {
          Query: {
            media: () => [
              { __typename: 'Book', id: 'b', title: 'B' },
              { __typename: 'Film', id: 'f', title: 'F' },
            ],
          },
          Product: { __resolveReference: () => product },
        },
      },
      sales: {
        sdl: federated(`
          type Query { onSale: [Sellable] }
          interface Sellable { id: ID! price: Int }
          type Book implements Sellable @key(fields: "id") { id: ID! price: Int }
          type Film @key(fields: "id") { id: ID! tickets: Int }
        `),
        resolvers: { Book: { __resolveReference: ({ id }: any) => ({ id, price: 5 }) } },
      },
      ratings: {
        sdl: federated(`
          type Query { best: Media }
          type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }
        `),
      },
      stock: {
        sdl: federated(`
          type Product @key(fields: "sku") {
            sku: ID!
            weight: Int @external
            price: Int @external
            heavy: Boolean @requires(fields: "weight")
            shipping: Int @requires(fields: "price weight")
          }
        `),
        resolvers: {
          Product: {
            __resolveReference: (given: object) => given,
            heavy: ({ weight }: any) => weight > 20,
            shipping: ({ weight, price }: any) => weight + price,
          },
        },
      },
      reviews: {
        sdl: federated(`
          type Query { review: Review }
          type Mutation { write: Review }
          type Subscription { written: Review }
          type Review { id: ID! author: User }
          type User @key(fields: "id") { id: ID! }
          type Product @key(fields: "id") {
            id: ID!
            shipping: Int @external
            total(quantity: Int!): Int @requires(fields: "shipping")
          }
        `),
        resolvers: {
          Query: { review: () => ({ id: 'r', author: { id: 'u' } }) },
          Mutation: { write: () => ({ id: 'r', author: { id: 'u' } }) },
          Product: {
            __resolveReference: (given: object) => given,
            total: ({ shipping }: any, { quantity }: any) => shipping * quantity,
          },
        },
      },
      users: {
        sdl: protectedSdl(`
          type User @key(fields: "id") { id: ID! name: String @authenticated favourite: Product }
          type Product @key(fields: "id", resolvable: false) { id: ID! }
        `),
        resolvers: {
          User: { __resolveReference: ({ id }: any) => ({ id, name: 'U', favourite: { id: 'p' } }) },
        },
      },
    });
    sockets = new WebSocketServer({ server: network.subgraphs.reviews.server });
    useServer({ schema: EVENTS }, sockets);
  });
  afterAll(() => {
    for (const client of sockets.clients) client.terminate();
    return network?.stop();
  });

  const CONDITION = 'favourite { ... @include(if: $c) { heavy total(quantity: 2) } }';
  const MEDIA = 'media { ... on Sellable { ... on Item { ... on Media @skip(if: $c) { __typename } } } }';
  const MANY = `query ($c: Boolean! = true, $d: Boolean!, $e: Boolean!, $f: Boolean!) {
    review { id @skip(if: $e) author { name @include(if: $f) ${CONDITION} } }
    other: review { author { ...Author } }
  }
  fragment Author on User { favourite { id ... @skip(if: $d) { sum: total(quantity: 3) ...Heavy @include(if: $f) } } }
  fragment Heavy on Product { heavy }`;
  const BOTH = { heavy: true, total: 80 };
  const ofAuthor = (favourite: object) => ({ author: { favourite } });

  test.each<[string, Record<string, boolean>, unknown]>([
    [`query ($c: Boolean!) { review { author { ${CONDITION} } } }`, { c: true }, { review: ofAuthor(BOTH) }],
    [`query ($c: Boolean!) { review { author { ${CONDITION} } } }`, { c: false }, { review: ofAuthor({}) }],
    [`query ($c: Boolean = true) { review { author { ${CONDITION} } } }`, {}, { review: ofAuthor(BOTH) }],
    [
      `query ($c: Boolean!) { ...R } fragment R on Query { review { author { ${CONDITION} } } }`,
      { c: true },
      { review: ofAuthor(BOTH) },
    ],
    [`{ review { author { ${CONDITION.replace('$c', 'true')} } } }`, {}, { review: ofAuthor(BOTH) }],
    [`{ review { author { ${CONDITION.replace('$c', 'false')} } } }`, {}, { review: ofAuthor({}) }],
    [
      `mutation ($c: Boolean!) { a: write { author { ${CONDITION} } } b: write { id } }`,
      { c: true },
      { a: ofAuthor(BOTH), b: { id: 'r' } },
    ],
    [
      `mutation ($c: Boolean!) { a: write { author { ${CONDITION} } } b: write { id } }`,
      { c: false },
      { a: ofAuthor({}), b: { id: 'r' } },
    ],
    [`query ($c: Boolean!) { ${MEDIA} }`, { c: true }, { media: [{}, {}] }],
    [`query ($c: Boolean!) { ${MEDIA} }`, { c: false }, { media: [{ __typename: 'Book' }, {}] }],
    [MANY, { d: true, e: true, f: false }, { review: ofAuthor(BOTH), other: ofAuthor({ id: 'p' }) }],
    [
      MANY,
      { c: false, d: false, e: true, f: true },
      {
        review: { author: { name: 'U', favourite: {} } },
        other: ofAuthor({ id: 'p', sum: 120, heavy: true }),
      },
    ],
    [
      MANY,
      { d: false, e: false, f: false },
      { review: { id: 'r', ...ofAuthor(BOTH) }, other: ofAuthor({ id: 'p', sum: 120 }) },
    ],
  ])('is answered: %s %j', async (query, variables, data) => {
    for (let round = 0; round < 2; round += 1)
      expect(await network.ask(query, variables, KNOWN)).toEqual({ status: 200, data });
  });

  test('asks for nothing that is skipped', async () => {
    network.forget();
    const query = `query ($c: Boolean!) { review { author { ${CONDITION} } } }`;
    expect((await network.ask(query, { c: false }, KNOWN)).data).toEqual({ review: ofAuthor({}) });
    expect(network.subgraphs.stock.seen).toEqual([]);
  });

  test('is answered to who may see a part of it', async () => {
    const query = `query ($c: Boolean!) { review { author { name ${CONDITION} } } }`;
    for (const c of [true, false]) {
      const favourite = c ? BOTH : {};
      expect((await network.ask(query, { c }, KNOWN)).data).toEqual({
        review: { author: { name: 'U', favourite } },
      });
      const { data, errors } = await network.ask(query, { c });
      expect(data).toEqual({ review: { author: { name: null, favourite } } });
      expect(errors).toMatchObject([
        { path: ['review', 'author', 'name'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
      ]);
    }
  });

  test.each([true, false])('is answered with every event (%j)', async (c) => {
    const query = `subscription ($c: Boolean!) { written { author { ${CONDITION} } } }`;
    const client = await EventStreamClient.post(
      network.gateway.url.replace('/graphql', ''),
      {},
      { query, variables: { c } },
    );
    expect((await client.next()).data).toEqual({ data: { written: ofAuthor(c ? BOTH : {}) } });
    client.close();
  });
});

test.each([
  [3, 'planned'],
  [10, 'refused'],
])(
  'with %d conditions in the way, each by itself, is %s within a bounded number of attempts',
  async (count, outcome) => {
    const names = Array.from({ length: count }, (_, index) => `c${index}`);
    const declared = names.map((name) => `$${name}: Boolean!`).join(' ');
    const fields = names.map((name) => `${name} @include(if: $${name})`).join(' ');
    let attempts = 0;
    const planned = planByConditions(parse(`query (${declared}) { a ${fields} }`), async (document) => {
      attempts += 1;
      if (print(document).includes('@include')) throw new Error('no plan');
      return {};
    });
    expect(
      await planned.then(
        () => 'planned',
        () => 'refused',
      ),
    ).toBe(outcome);
    expect(attempts).toBeLessThanOrEqual(200);
  },
);
