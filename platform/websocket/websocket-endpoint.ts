import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { UpgradeHandler } from '../http/http-server';
import { DISTRICT_HEADER, type ServedDistrict } from '../http/served-district';
import { isNestedTooDeep } from '../json/parse-json';
import type { Logger } from '../logging/logger';
import { CloseCode } from './close-code';
import { keepAlive } from './keep-alive';

/** What hooks find in `context.extra`. */
export interface SocketExtra {
  readonly socket: WebSocket;
}

export type SocketOptions<Extra extends SocketExtra> = ServerOptions<Record<string, unknown>, Extra>;

export interface WebSocketEndpoint {
  /** For `createHttpServer`'s `upgrades`. */
  readonly upgrade: UpgradeHandler;
  /** Closes every socket with 1001, cuts those that do not answer, and accepts no more; idempotent. */
  stop(): Promise<void>;
}

/** An operation and its variables. */
const MAX_PAYLOAD_BYTES = 256 * 1024;
const STOP_GRACE_MS = 500;

/** graphql-transport-ws over an HTTP server's upgrades. A compressing socket would cost seven times the memory. */
export function createWebSocketEndpoint<Extra extends SocketExtra>(
  options: SocketOptions<Extra>,
  logger: Logger,
  servedDistrict?: ServedDistrict,
): WebSocketEndpoint {
  const protocol = makeServer(options);
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_PAYLOAD_BYTES,
    handleProtocols,
  });
  if (servedDistrict !== undefined)
    server.on('headers', (lines, { headers }) => {
      if (headers[DISTRICT_HEADER] !== undefined) lines.push(`${DISTRICT_HEADER}: ${servedDistrict()}`);
    });
  let stopped: Promise<void> | undefined;
  return {
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (accepted) => serve(protocol, accepted, logger));
    },
    stop: () => {
      stopped ??= close(server);
      return stopped;
    },
  };
}

/** Joins one socket to the protocol. A message that breaks it, or fails unforeseen, ends the socket and no other. */
function serve<Extra extends SocketExtra>(
  protocol: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  socket: WebSocket,
  logger: Logger,
): void {
  const fail = (error: unknown) => {
    logger.error({ err: error }, 'a message could not be handled');
    socket.close(CloseCode.InternalError, 'Internal server error');
  };
  socket.on('error', (error) => logger.debug({ err: error }, 'socket failed'));
  keepAlive(socket);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) => send(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', (data) => {
          const text = String(data);
          if (isNestedTooDeep(text)) socket.close(CloseCode.BadRequest, 'Nested too deep');
          else void handle(text).catch(fail);
        }),
    },
    { socket } as Extra,
  );
  socket.once('close', (code, reason) => void closed(code, String(reason)).catch(fail));
}

/** Resolves when the system has taken the data, also when the socket is closing: what waits for it goes on or ends. */
function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
    else resolve();
  });
}

function close(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.close(CloseCode.GoingAway, 'Going away');
  const cut = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, STOP_GRACE_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
