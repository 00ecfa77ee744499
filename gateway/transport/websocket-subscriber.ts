import type { SubgraphEvent } from './subgraph';
import { type SubscribePayload, WebSocketConnection } from './websocket-connection';

export interface WebSocketSubscriberConfig {
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  readonly keepAliveMs: number;
}

/** How long a connection without subscriptions is kept, milliseconds. */
const IDLE_MS = 1_000;

/** The WebSockets to one subgraph: one for each authorization, opened when first needed. */
export class WebSocketSubscriber {
  private readonly connections = new Map<string, WebSocketConnection>();

  constructor(private readonly config: WebSocketSubscriberConfig) {}

  subscribe(
    payload: SubscribePayload,
    authorization: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<SubgraphEvent> {
    return this.connectionFor(authorization).subscribe(payload, signal);
  }

  close(): void {
    for (const connection of [...this.connections.values()]) connection.close();
  }

  private connectionFor(authorization: string | undefined): WebSocketConnection {
    const key = authorization ?? '';
    const known = this.connections.get(key);
    if (known !== undefined) return known;
    const { name, url, timeoutMs, keepAliveMs } = this.config;
    const connection = new WebSocketConnection(
      { subgraph: name, url, authorization, timeoutMs, keepAliveMs },
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
