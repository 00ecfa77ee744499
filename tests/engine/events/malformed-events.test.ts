import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { EventStreamClient } from '../../network/event-stream-client';
import { postJson } from '../../network/post-json';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';

const SDL = federated('scalar Long type Query { q: Int } type Subscription { a: Int long(of: Long): Long }');
const BIG = '9007199254740993';

describe('events that are none by the specification', () => {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'graphql-transport-ws' });
  const server: Server = createServer((_request, response) => response.end());
  /** What the subgraph sends to a subscription, `ID` standing for its id. */
  let messages: string[] = [];
  let subscribed = '';
  let gateway: RunningGateway;

  beforeAll(async () => {
    sockets.on('connection', (socket) => {
      socket.on('message', (data) => {
        const { type, id } = JSON.parse(String(data)) as { type: string; id: string };
        if (type === 'connection_init') socket.send('\uFEFF{"type":"connection_ack"}');
        if (type !== 'subscribe') return;
        subscribed = String(data);
        for (const message of messages) socket.send(message.replace('ID', id));
      });
    });
    server.on('upgrade', (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    gateway = await startGateway(compose([{ name: 'a', url, sdl: SDL }]).supergraphSdl);
  });
  afterAll(async () => {
    await gateway?.stop();
    for (const client of sockets.clients) client.terminate();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function firstOf(query: string, variables?: object) {
    const url = gateway.url.replace('/graphql', '');
    const client = await EventStreamClient.post(url, {}, { query, variables });
    const { data } = await client.next();
    client.close();
    return data;
  }

  const next = (payload: string) => `{"id":"ID","type":"next","payload":${payload}}`;

  test.each([
    ['path: null', '{"data":{"a":1},"errors":[{"message":"m","path":null}]}', { a: 1 }, 'm'],
    ['errors: a text', '{"data":{"a":1},"errors":"m"}', { a: 1 }, 'm'],
    [
      'an error without a message',
      '{"data":{"a":1},"errors":[{"path":["a"]}]}',
      { a: 1 },
      'without a message',
    ],
    ['data: a list', '{"data":[1]}', { a: null }, 'no GraphQL'],
    ['nothing', 'null', { a: null }, 'no GraphQL'],
    ['a text', '"x"', { a: null }, 'no GraphQL'],
  ])('%s', async (_title, payload, data, message) => {
    messages = [next(payload)];
    expect(await firstOf('subscription { a }')).toMatchObject({
      data,
      errors: [{ message: expect.stringContaining(message), extensions: { service: 'a' } }],
    });
  });

  test.each([
    ['no payload', '{"id":"ID","type":"error"}', 'without an error'],
    ['an empty payload', '{"id":"ID","type":"error","payload":[]}', 'without an error'],
    ['one error', '{"id":"ID","type":"error","payload":{"message":"m","path":null}}', 'm'],
  ])('an end with %s', async (_title, message, text) => {
    messages = [message];
    expect(await firstOf('subscription { a }')).toMatchObject({
      errors: [{ message: expect.stringContaining(text), extensions: { service: 'a' } }],
    });
  });

  test('their numbers, and those of what is subscribed to, pass as written', async () => {
    messages = [next(`{"data":{"long":${BIG}}}`)];
    const body = `{"query":"subscription ($v: Long) { long(of: $v) }","variables":{"v":${BIG}}}`;
    const response = await postJson(gateway.url, body, { accept: 'text/event-stream' });
    const reader = response.body!.getReader();
    let text = '';
    while (!/data: .*\n\n/.test(text)) text += Buffer.from((await reader.read()).value!).toString();
    await reader.cancel();
    expect(text).toContain(`{"data":{"long":${BIG}}}`);
    expect(subscribed).toContain(`"variables":{"v":${BIG}}`);
  });
});
