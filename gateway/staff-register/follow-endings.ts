import { WebSocket } from 'ws';
import { Backoff } from '../../platform/concurrency/backoff';
import type { Logger } from '../../platform/logging/logger';
import type { ServiceTokens } from '../../platform/tokens/service-token';
import type { EndedSessions } from '../sessions/ended-sessions';
import { type RegisterClient, toEnding } from './register-client';

export interface FollowEndingsParts {
  /** Of the subgraph, over HTTP. */
  readonly url: string;
  readonly tokens: ServiceTokens;
  readonly client: RegisterClient;
  readonly ended: EndedSessions;
  readonly logger: Logger;
}

const PROTOCOL = 'graphql-transport-ws';
const ENDED = 'subscription { sessionEnded { sid sub byPerson at until } }';
const PAUSES = { firstMs: 100, mostMs: 5_000, recoveredMs: 10_000 };
const KEEP_ALIVE_MS = 10_000;

/**
 * Ends here what has been ended elsewhere, as it is told. The list of what has ended is read each time the connection is there, and
 * with each sign of life: what was told while nobody listened is known within seconds.
 * @returns stops it
 */
export function followEndings(parts: FollowEndingsParts): () => void {
  const pauses = new Backoff(PAUSES);
  let socket: WebSocket | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const open = () => {
    const openedAt = Date.now();
    const opened = new WebSocket(parts.url.replace(/^http/, 'ws'), PROTOCOL);
    socket = opened;
    opened.on('error', () => undefined);
    opened.once('close', () => {
      if (isStopped) return;
      timer = setTimeout(open, pauses.next(Date.now() - openedAt));
      timer.unref();
    });
    converse(opened, parts);
  };
  open();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    socket?.terminate();
  };
}

/** From the opening to the end of one connection (the graphql-transport-ws protocol). */
function converse(socket: WebSocket, { tokens, client, ended, logger }: FollowEndingsParts): void {
  const send = (message: object) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const giveUp = (error: unknown) => {
    logger.warn({ err: error }, 'what has ended cannot be read from the staff register');
    socket.terminate();
  };
  const read = () => {
    client
      .ended()
      .then((endings) => ended.know(endings))
      .catch(giveUp);
  };
  socket.on('open', () => {
    tokens
      .token()
      .then((token) => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
      .catch(giveUp);
  });
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'connection_ack') {
      send({ id: '1', type: 'subscribe', payload: { query: ENDED } });
      read();
    } else if (type === 'ping') send({ type: 'pong' });
    else if (type === 'next' && payload.data != null) ended.end(toEnding(payload.data.sessionEnded));
    else if (type === 'error' || type === 'complete') giveUp(payload);
  });
  endWithSilence(socket, () => {
    send({ type: 'ping' });
    read();
  });
}

/** A connection on which nothing comes is cut, and opened anew. */
function endWithSilence(socket: WebSocket, ask: () => void): void {
  let isHeard = true;
  socket.on('message', () => {
    isHeard = true;
  });
  const timer = setInterval(() => {
    if (!isHeard) return socket.terminate();
    isHeard = false;
    ask();
  }, KEEP_ALIVE_MS);
  timer.unref();
  socket.once('close', () => clearInterval(timer));
}
