import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { createSchema, createYoga } from 'graphql-yoga';
import { WebSocket, WebSocketServer } from 'ws';
import { postJson } from '../../network/post-json';
import { compose } from '../harness/compose';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { FOREIGN_TOKENS, headersOf, protectedSdl, type Who } from './protected-network';

const TYPES = `
  type Query { count: Int }
  type Subscription { news: News secrets: News @requiresScopes(scopes: [["secret"]]) }
  type News { title: String source: String @authenticated }
`;
const RESOLVERS = {
  Subscription: {
    news: { subscribe: () => events('news') },
    secrets: { subscribe: () => events('secrets') },
  },
};

async function* events(field: string) {
  for (const title of ['one', 'two']) yield { [field]: { title, source: `source of ${title}` } };
}

let server: Server;
let gateway: RunningGateway;

beforeAll(async () => {
  const typeDefs = TYPES.replaceAll(/@authenticated|@requiresScopes\(scopes: \[\["secret"\]\]\)/g, '');
  server = createServer(
    createYoga({ schema: createSchema({ typeDefs, resolvers: RESOLVERS }), logging: false }),
  );
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer({ schema: makeExecutableSchema({ typeDefs, resolvers: RESOLVERS }) }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const { supergraphSdl } = compose([{ name: 'news', url, sdl: protectedSdl(TYPES) }]);
  gateway = await startGateway(supergraphSdl, { tokens: FOREIGN_TOKENS, anonymous: true });
});
afterAll(async () => {
  await gateway?.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Everything that comes of a subscription until it ends. */
async function overSocket(who: Who, query: string): Promise<unknown[]> {
  const client = createClient({
    url: gateway.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: await headersOf(who),
  });
  const received: unknown[] = [];
  try {
    for await (const event of client.iterate({ query })) received.push(event);
  } catch (errors) {
    received.push({ errors });
  }
  await client.dispose();
  return received;
}

async function overEventStream(who: Who, query: string): Promise<unknown[]> {
  const headers = { accept: 'text/event-stream', ...(await headersOf(who)) };
  const response = await postJson(gateway.url, { query }, headers);
  const text = await response.text();
  return [...text.matchAll(/^event: next\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data!));
}

const refusal = (path: string[]) => ({
  message: 'Unauthorized field or type',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', userMessage: expect.stringContaining('behörighet') },
});

describe.each([
  ['a socket', overSocket],
  ['an event stream', overEventStream],
])('subscriptions over %s', (_name, subscribe) => {
  it('answer null for a field that is not for the caller, in every event', async () => {
    const query = 'subscription { news { title source } }';
    const errors = [refusal(['news', 'source'])];
    expect(await subscribe(null, query)).toEqual([
      { data: { news: { title: 'one', source: null } }, errors },
      { data: { news: { title: 'two', source: null } }, errors },
    ]);
    expect((await subscribe({}, query))[0]).toEqual({
      data: { news: { title: 'one', source: 'source of one' } },
    });
  });

  it('of a root field that is not for the caller are refused and complete', async () => {
    const query = 'subscription { secrets { title } }';
    expect(await subscribe({}, query)).toEqual([{ errors: [refusal(['secrets'])] }]);
    expect(await subscribe({ scope: 'secret' }, query)).toHaveLength(2);
  });

  it('run though all that is selected of them is refused', async () => {
    const received = await subscribe(null, 'subscription { news { source } }');
    expect(received).toEqual(
      Array(2).fill({ data: { news: { source: null } }, errors: [refusal(['news', 'source'])] }),
    );
  });

  it('answer a query that asks for nothing protected', async () => {
    const answers = await subscribe(null, '{ count }');
    expect(answers).toEqual([{ data: { count: null } }]);
  });
});
