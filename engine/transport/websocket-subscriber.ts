import type { ServerCheck } from './expected-server';
import { lastingHeadersOf, readScopeOf } from './read-scope';
import type { SubgraphEvent } from './subgraph';
import { type SubscribePayload, WebSocketConnection } from './websocket-connection';

export interface WebSocketSubscriberConfig {
  readonly name: string;
  /** Credentials in it are sent as Basic authorization of the request that opens the socket. */
  readonly url: string;
  readonly timeoutMs: number;
  readonly keepAliveMs: number;
  readonly serverCheck?: ServerCheck;
}

/** How long a connection without subscriptions is kept, milliseconds. */
const IDLE_MS = 1_000;

/** The WebSockets to one subgraph: one for all requests with the same headers, opened when first needed. */
export class WebSocketSubscriber {
  private readonly connections = new Map<string, WebSocketConnection>();

  constructor(private readonly config: WebSocketSubscriberConfig) {}

  /** @param headers of the request that the subscription is for */
  subscribe(
    payload: SubscribePayload,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): AsyncIterable<SubgraphEvent> {
    return this.connectionFor(lastingHeadersOf(headers)).subscribe(payload, signal);
  }

  close(): void {
    for (const connection of [...this.connections.values()]) connection.close();
  }

  private connectionFor(headers: Readonly<Record<string, string>>): WebSocketConnection {
    const key = readScopeOf(headers);
    const known = this.connections.get(key);
    if (known !== undefined) return known;
    const { name, ...config } = this.config;
    const connection = new WebSocketConnection(
      { ...config, subgraph: name, headers },
      () => closeWhenIdle(connection),
      () => {
        if (this.connections.get(key) === connection) this.connections.delete(key);
      },
    );
    this.connections.set(key, connection);
    return connection;
  }
}

function closeWhenIdle(connection: WebSocketConnection): void {
  const timer = setTimeout(() => {
    if (connection.isIdle) connection.close();
  }, IDLE_MS);
  timer.unref();
}

/** Where a subgraph's subscriptions are: the same place over WebSocket. */
export function subscriptionUrlOf(httpUrl: string): string {
  return httpUrl.replace(/^http/, 'ws');
}
