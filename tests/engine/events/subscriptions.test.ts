import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { createSchema, createYoga } from 'graphql-yoga';
import { WebSocket, WebSocketServer } from 'ws';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { type RunningSubgraph, startSubgraph } from '../harness/subgraph';

const REVIEWS = federated(`
  type Query { reviewsCount: Int! }
  type Subscription { reviewAdded(from: Int! = 1, to: Int! = 3): Review! broken: Int! refused: Int }
  type Review @key(fields: "id") { id: ID! text: String product: Product! }
  type Product @key(fields: "id") { id: ID! }
`);
const PRODUCTS = federated(
  'type Query { top: Product } type Product @key(fields: "id") { id: ID! name: String! }',
);
const ADDED = 'subscription ($to: Int) { reviewAdded(to: $to) { id product { name } } }';

const RESOLVERS = {
  Subscription: {
    reviewAdded: {
      async *subscribe(_: unknown, { from, to }: { from: number; to: number }) {
        for (let id = from; id <= to; id++) {
          yield {
            reviewAdded: { id: `${id}`, text: null, product: { __typename: 'Product', id: `p${id}` } },
          };
        }
      },
    },
    broken: {
      async *subscribe() {
        for (let count = 0; count < 3; count++) yield { broken: count === 1 ? count : null };
      },
    },
    refused: {
      subscribe() {
        throw new Error('No entry');
      },
    },
  },
};

/** The subgraph of reviews over HTTP and graphql-ws, as one makes it with graphql-yoga. */
async function startReviews(): Promise<{ url: string; server: Server; stop: () => Promise<void> }> {
  const typeDefs = REVIEWS.replace(/extend schema @link.*\n/, '').replaceAll(/@key\(fields: "id"\)/g, '');
  const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers: RESOLVERS }), logging: false });
  const server = createServer(yoga);
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer({ schema: makeExecutableSchema({ typeDefs, resolvers: RESOLVERS }) }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    server,
    stop: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

describe('subscriptions of any supergraph', () => {
  let reviews: Awaited<ReturnType<typeof startReviews>>;
  let products: RunningSubgraph;
  let gateway: RunningGateway;
  let client: ReturnType<typeof createClient>;

  beforeAll(async () => {
    reviews = await startReviews();
    products = await startSubgraph('products', {
      sdl: PRODUCTS,
      resolvers: {
        Product: {
          __resolveReference({ id }: { id: string }) {
            if (id === 'p2') throw new Error(`No product ${id}`);
            return { id, name: `Product ${id}` };
          },
        },
      },
    });
    const { supergraphSdl } = compose([
      { name: 'reviews', url: reviews.url, sdl: REVIEWS },
      { name: 'products', url: products.url, sdl: PRODUCTS },
    ]);
    gateway = await startGateway(supergraphSdl);
    client = createClient({
      url: gateway.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
  });
  afterAll(async () => {
    await client.dispose();
    await gateway.stop();
    await products.stop();
    await reviews.stop();
  });

  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  async function collect(query: string, variables?: Record<string, unknown>): Promise<any[]> {
    // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
    const events: any[] = [];
    for await (const event of client.iterate({ query, variables })) events.push(event);
    return events;
  }

  it('joins every event with other subgraphs', async () => {
    const events = await collect(ADDED, { to: 1 });
    expect(events).toEqual([{ data: { reviewAdded: { id: '1', product: { name: 'Product p1' } } } }]);
  });

  it('keeps the errors of one event out of the next', async () => {
    const events = await collect(ADDED, { to: 3 });
    expect(events.map(({ data, errors }) => [data?.reviewAdded?.id ?? null, errors?.length ?? 0])).toEqual([
      ['1', 0],
      [null, 1],
      ['3', 0],
    ]);
    expect(events[1].errors[0]).toMatchObject({
      message: 'No product p2',
      path: ['reviewAdded', 'product'],
      extensions: { service: 'products' },
    });
  });

  it('shapes every event by the client operation', async () => {
    const query =
      'subscription { added: reviewAdded(to: 1) { ...F kind: __typename } } fragment F on Review { review: id }';
    expect(await collect(query)).toEqual([{ data: { added: { review: '1', kind: 'Review' } } }]);
  });

  it('passes on errors of events and goes on', async () => {
    const events = await collect('subscription { broken }');
    expect(events.map(({ data }) => data)).toEqual([null, { broken: 1 }, null]);
    expect(events[0].errors).toHaveLength(1);
    expect(events[2].errors).toHaveLength(1);
  });

  it('passes on why a subscription is refused', async () => {
    const [answer, ...more] = await collect('subscription { refused }');
    expect(answer.errors).toMatchObject([
      { message: 'No entry', path: ['refused'], extensions: { service: 'reviews' } },
    ]);
    expect(more).toEqual([]);
  });

  it('runs every subscription from its own beginning', async () => {
    const [first, second] = await Promise.all([collect(ADDED, { to: 1 }), collect(ADDED, { to: 1 })]);
    expect(first).toEqual(second);
  });

  it('ends with a typed error when the subgraph goes away', async () => {
    const fresh = await startReviews();
    const { supergraphSdl } = compose([
      { name: 'reviews', url: fresh.url, sdl: REVIEWS },
      { name: 'products', url: products.url, sdl: PRODUCTS },
    ]);
    await fresh.stop();
    const other = await startGateway(supergraphSdl);
    const lonely = createClient({
      url: other.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const events = lonely.iterate({ query: ADDED });
    await expect(events.next()).rejects.toMatchObject([{ extensions: { code: 'SUBGRAPH_UNREACHABLE' } }]);
    await lonely.dispose();
    await other.stop();
  });
});
