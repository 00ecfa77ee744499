import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import { toGatewayConfig } from '../../../gateway/settings/config';
import { EventStreamClient } from '../../network/event-stream-client';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';

const FORWARDED = ['authorization', 'x-tenant', 'accept-language', 'x-request-id'];
const SDL = 'type Query { tenant: String } type Subscription { tenants: [String]! }';
const QUERY = 'subscription { tenants }';

/** A subgraph that answers what it is told of the tenant: by the request that opened the socket, and by its first message. */
class Tenants {
  readonly opened: IncomingMessage['headers'][] = [];
  redirects: Record<string, string> = {};
  private readonly sockets = new WebSocketServer({ noServer: true });
  private readonly server: Server = createServer((_request, response) => response.end('{}'));

  async start(): Promise<string> {
    const told = (connectionParams: Record<string, unknown> | undefined, request: IncomingMessage) => [
      request.headers['x-tenant'] ?? null,
      connectionParams?.['x-tenant'] ?? null,
    ];
    const resolvers = {
      Subscription: {
        tenants: {
          async *subscribe(_root: unknown, _args: unknown, context: { told: unknown }) {
            yield { tenants: context.told };
          },
        },
      },
    };
    useServer(
      {
        schema: makeExecutableSchema({ typeDefs: SDL, resolvers }),
        context: ({ connectionParams, extra }) => ({ told: told(connectionParams, extra.request) }),
      },
      this.sockets,
    );
    this.server.on('upgrade', (request, socket, head) => {
      this.opened.push(request.headers);
      const location = this.redirects[request.url!];
      if (location !== undefined) socket.end(`HTTP/1.1 307 Moved\r\nlocation: ${location}\r\n\r\n`);
      else
        this.sockets.handleUpgrade(request, socket, head, (client) =>
          this.sockets.emit('connection', client, request),
        );
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  stop(): Promise<void> {
    for (const client of this.sockets.clients) client.terminate();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

let tenants: Tenants;
let url: string;
let gateway: RunningGateway;

async function startAt(subgraphUrl: string): Promise<RunningGateway> {
  const { supergraphSdl } = compose([{ name: 'tenants', url: subgraphUrl, sdl: federated(SDL) }]);
  return startGateway(supergraphSdl, { forwardedHeaders: FORWARDED });
}

beforeEach(async () => {
  tenants = new Tenants();
  url = await tenants.start();
  gateway = await startAt(url);
});
afterEach(async () => {
  await gateway.stop();
  await tenants.stop();
});

/** What the subgraph has been told, by a client's socket that was opened with these headers. */
async function overSocket(headers: Record<string, string>): Promise<unknown> {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: gateway.url.replace('http', 'ws'),
    webSocketImpl: WithHeaders,
    retryAttempts: 0,
  });
  try {
    const { value } = await client.iterate<{ tenants: unknown }>({ query: QUERY }).next();
    return value.data?.tenants ?? value.errors;
  } finally {
    await client.dispose();
  }
}

async function overEventStream(headers: Record<string, string>): Promise<unknown> {
  const client = await EventStreamClient.post(gateway.url.replace('/graphql', ''), headers, { query: QUERY });
  const { data } = await client.next();
  client.close();
  return data.data?.tenants ?? data.errors;
}

describe.each([
  ['a socket', overSocket],
  ['an event stream', overEventStream],
])('what is forwarded, of %s', (_title, ask) => {
  test('reaches the socket to the subgraph, which two tenants never share', async () => {
    const answers = await Promise.all(
      ['red', 'blue', 'red'].map((tenant) => ask({ authorization: 'Bearer t', 'x-tenant': tenant })),
    );
    expect(answers).toEqual(['red', 'blue', 'red'].map((tenant) => [tenant, tenant]));
    expect(new Set(tenants.opened.map((headers) => headers['x-tenant']))).toEqual(new Set(['red', 'blue']));
    expect(tenants.opened[0]).toMatchObject({ authorization: 'Bearer t' });
  });

  test('differs by any header, and not by the id of a request', async () => {
    await ask({ 'accept-language': 'sv', 'x-request-id': 'one' });
    await ask({ 'accept-language': 'sv', 'x-request-id': 'two' });
    await ask({ 'accept-language': 'en' });
    expect(tenants.opened.map((headers) => headers['accept-language'])).toEqual(['sv', 'en']);
    expect(tenants.opened.map((headers) => headers['x-request-id'])).toEqual([undefined, undefined]);
  });
});

test('credentials in the URL open the socket, and the caller’s token is in its first message', async () => {
  await gateway.stop();
  gateway = await startAt(url.replace('//', '//user:s%20cret@'));
  expect(await overEventStream({ authorization: 'Bearer t', 'x-tenant': 'red' })).toEqual(['red', 'red']);
  expect(tenants.opened[0]!.authorization).toBe(`Basic ${Buffer.from('user:s cret').toString('base64')}`);
});

test('a redirect of a socket is followed to the same host, and to no other', async () => {
  const other = new Tenants();
  const elsewhere = await other.start();
  tenants.redirects = { '/graphql': '/moved' };
  expect(await overEventStream({ 'x-tenant': 'red' })).toEqual(['red', 'red']);
  tenants.redirects = { '/graphql': elsewhere.replace('http', 'ws') };
  expect(await overEventStream({ 'x-tenant': 'blue' })).toMatchObject([
    { extensions: { code: 'SUBGRAPH_UNREACHABLE' } },
  ]);
  await other.stop();
  expect(other.opened).toEqual([]);
});

test.each([
  'connection',
  'Content-Length',
  'sec-websocket-key',
  'host',
  'accept',
  'x tenant',
  'X-Hub-Service',
])('the header "%s" cannot be forwarded', (name) => {
  const env = { SUPERGRAPH: 'a.graphql', FORWARD_HEADERS: `authorization, ${name}` };
  expect(() => toGatewayConfig(env)).toThrow('FORWARD_HEADERS');
});
