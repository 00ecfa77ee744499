import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { FAN_OUT_SDL } from './fan-out-schema';

/**
 * One subgraph with one subscription, answering from memory. Sends `{ url }` over IPC; every message it receives over IPC is
 * an event for all who subscribe. Answers each with `{ openedAt }`, wall clock in milliseconds.
 */
function main(): void {
  const schema = buildSubgraphSchema({ typeDefs: parse(FAN_OUT_SDL) });
  const waiting: (() => void)[] = [];
  let sequence = 0;
  const follow = async function* (document: ReturnType<typeof parse>) {
    for (let at = sequence; ; at++) {
      while (at >= sequence) await new Promise<void>((resolve) => waiting.push(resolve));
      const vacancy = { id: `farsta:${at}`, startsOn: '2012-09-01', district: 'Farsta' };
      const cursor = Buffer.from(String(at).padStart(12, '0')).toString('base64url');
      const rootValue = { vacancyOpened: { cursor, vacancy } };
      yield execute({ schema, document, rootValue }) as never;
    }
  };
  const protocol = makeServer({
    onSubscribe: (_context, _id, { query }) => ({ schema, document: parse(query) }),
    subscribe: async ({ document }) => follow(document),
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { __typename: 'Query', _service: { sdl: FAN_OUT_SDL } } }));
  });
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((resolve) => socket.send(text, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (data) => void take(String(data))),
      },
      { request },
    );
    socket.on('close', (code, reason) => void closed(code, String(reason)));
  });
  process.on('message', () => {
    sequence += 1;
    process.send!({ openedAt: performance.timeOrigin + performance.now() });
    for (const wake of waiting.splice(0)) wake();
  });
  server.listen(0, '127.0.0.1', () => {
    process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
  });
}

main();
