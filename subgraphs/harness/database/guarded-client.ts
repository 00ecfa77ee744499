import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { isConnectionLoss } from '../errors/connection-loss';

/** A server that still speaks ends a statement first, with its own error. */
const STATEMENT_TIMEOUT_MS = 10_000;
const QUERY_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 2_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A forgotten transaction would hold back the horizon of every reader of events. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_AFTER_MS = 10_000;

/** Limits of every connection of a running process; times in milliseconds. */
export const CONNECTION_LIMITS = {
  statement_timeout: STATEMENT_TIMEOUT_MS,
  query_timeout: QUERY_TIMEOUT_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
} as const satisfies ClientConfig;

type Callback = (error: Error | undefined, ...rest: unknown[]) => void;

/**
 * A connection that is destroyed when a query tells that it is lost (`isConnectionLoss`). A query that nobody answers, as
 * through a proxy that stops passing data, would otherwise be waited for by all that follow on the connection, and the
 * connection would fill a place in its pool for ever.
 */
export class GuardedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    // Between two users of a pooled connection nobody listens: its loss then would end the process.
    this.on('error', () => undefined);
  }

  // biome-ignore lint/suspicious/noExplicitAny: `pg` overloads it seven times; the arguments pass as they are
  override query(...given: any[]): any {
    const callback = given.at(-1);
    if (typeof callback === 'function') {
      given[given.length - 1] = this.destroyingAfter(callback as Callback);
      return super.query(...(given as [never]));
    }
    const answer = super.query(...(given as [never])) as unknown;
    if (answer instanceof Promise) answer.catch((error) => this.destroyAfter(error));
    return answer;
  }

  private destroyingAfter(callback: Callback): Callback {
    return (error, ...rest) => {
      this.destroyAfter(error);
      callback(error, ...rest);
    };
  }

  private destroyAfter(error: unknown): void {
    if (!isConnectionLoss(error)) return;
    (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}
