import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Backoff } from '../../platform/concurrency/backoff';
import type { Logger } from '../../platform/logging/logger';
import type { ServiceTokens } from '../../platform/tokens/service-token';
import type { EndedSessions } from '../sessions/ended-sessions';
import { type EndedAnswer, type RegisterClient, toEnding } from './register-client';

export interface FollowEndingsParts {
  /** Of the subgraph, over HTTP. */
  readonly url: string;
  readonly tokens: ServiceTokens;
  readonly client: RegisterClient;
  readonly ended: EndedSessions;
  readonly logger: Logger;
}

const ENDED = 'subscription { sessionEnded { sid sub at until } }';
const PAUSES = { firstMs: 100, mostMs: 5_000, recoveredMs: 10_000 };
const KEEP_ALIVE_MS = 10_000;

/**
 * Ends here what has been ended elsewhere, as it is told. Each time the connection is there again, what has ended meanwhile is read
 * from the list, after the stream has begun: nothing falls between the two.
 * @returns stops it
 */
export function followEndings({
  url,
  tokens,
  client,
  ended,
  logger,
}: FollowEndingsParts): () => Promise<void> {
  const stopping = new AbortController();
  const pauses = new Backoff(PAUSES);
  const connection: Client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => !stopping.signal.aborted,
    retryWait: () => pause(pauses.next(), stopping.signal),
    keepAlive: KEEP_ALIVE_MS,
    connectionParams: async () => ({ authorization: `Bearer ${await tokens.token()}` }),
    onNonLazyError: (error) => logger.warn({ err: error }, 'the staff register cannot be followed'),
    on: {
      connected: () => {
        pauses.reset();
        void readList();
      },
    },
  });
  const readList = async () => {
    try {
      ended.know(await client.ended());
    } catch (error) {
      logger.warn({ err: error }, 'what has ended cannot be read from the staff register');
      if (!stopping.signal.aborted) setTimeout(() => void readList(), PAUSES.mostMs).unref();
    }
  };
  connection.subscribe<{ sessionEnded: EndedAnswer }>(
    { query: ENDED },
    {
      next: ({ data }) => {
        if (data != null) ended.end(toEnding(data.sessionEnded));
      },
      error: (error) => logger.warn({ err: error }, 'the staff register ended what is followed'),
      complete: () => undefined,
    },
  );
  return async () => {
    stopping.abort();
    await connection.dispose();
    connection.terminate();
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
