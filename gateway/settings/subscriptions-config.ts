import { type Environment, readInteger } from '../../platform/settings/environment';
import { readUrls } from './read-urls';

/** Sockets and event streams of clients, and the sockets to subgraphs. */
export interface SubscriptionsConfig {
  /** Subgraph name → URL of its graphql-transport-ws endpoint, when that is not its URL over WebSocket. */
  readonly urls: Readonly<Record<string, string>>;
  readonly maxConnections: number;
  readonly maxOperationsPerConnection: number;
  /** One message of a client, bytes. */
  readonly maxMessageBytes: number;
  /** What may wait for a client that reads slowly, bytes; beyond, its connection is closed. */
  readonly maxBufferedBytes: number;
  /** For a client's `connection_init`, milliseconds. */
  readonly initTimeoutMs: number;
  /** Between signs of life on an idle connection, of clients and subgraphs, milliseconds. */
  readonly keepAliveMs: number;
  /** Of one address and of one subject; an IPv6 network of 64 bits is one address. */
  readonly maxConnectionsPerAddress: number;
  readonly maxConnectionsPerSubject: number;
  /** Operations over sockets and event streams of one subject at a time. */
  readonly maxSubscriptionsPerSubject: number;
  /** For so long an event is held back whose join gets no answer; then it is told without what is missing. */
  readonly joinWaitMs: number;
  /** Bounds of the pause before a lost district, or the join of an event, is tried again, milliseconds. */
  readonly retryMinMs: number;
  readonly retryMaxMs: number;
}

export const subscriptionsDefaults = {
  urls: {},
  maxConnections: 20_000,
  maxOperationsPerConnection: 100,
  maxMessageBytes: 256 * 1024,
  maxBufferedBytes: 1024 * 1024,
  initTimeoutMs: 5_000,
  keepAliveMs: 15_000,
  maxConnectionsPerAddress: 2_000,
  maxConnectionsPerSubject: 100,
  maxSubscriptionsPerSubject: 1_000,
  joinWaitMs: 30_000,
  retryMinMs: 200,
  retryMaxMs: 15_000,
} as const satisfies SubscriptionsConfig;

/** @throws EnvironmentError */
export function toSubscriptionsConfig(env: Environment): SubscriptionsConfig {
  const defaults = subscriptionsDefaults;
  const integer = (name: string, fallback: number, max: number) =>
    readInteger(env, name, { fallback, min: 1, max });
  return {
    urls: readUrls(env, 'SUBSCRIPTION_URLS'),
    maxConnections: integer('MAX_CONNECTIONS', defaults.maxConnections, 1_000_000),
    maxOperationsPerConnection: integer(
      'MAX_OPERATIONS_PER_CONNECTION',
      defaults.maxOperationsPerConnection,
      10_000,
    ),
    maxMessageBytes: integer('MAX_MESSAGE_BYTES', defaults.maxMessageBytes, 64 * 1024 * 1024),
    maxBufferedBytes: integer('MAX_BUFFERED_BYTES', defaults.maxBufferedBytes, 64 * 1024 * 1024),
    initTimeoutMs: integer('CONNECTION_INIT_TIMEOUT_MS', defaults.initTimeoutMs, 600_000),
    keepAliveMs: integer('KEEP_ALIVE_MS', defaults.keepAliveMs, 600_000),
    maxConnectionsPerAddress: integer(
      'MAX_CONNECTIONS_PER_ADDRESS',
      defaults.maxConnectionsPerAddress,
      1_000_000,
    ),
    maxConnectionsPerSubject: integer(
      'MAX_CONNECTIONS_PER_SUBJECT',
      defaults.maxConnectionsPerSubject,
      1_000_000,
    ),
    maxSubscriptionsPerSubject: integer(
      'MAX_SUBSCRIPTIONS_PER_SUBJECT',
      defaults.maxSubscriptionsPerSubject,
      1_000_000,
    ),
    joinWaitMs: integer('EVENT_JOIN_WAIT_MS', defaults.joinWaitMs, 3_600_000),
    retryMinMs: integer('DISTRICT_RETRY_MIN_MS', defaults.retryMinMs, 600_000),
    retryMaxMs: integer('DISTRICT_RETRY_MAX_MS', defaults.retryMaxMs, 600_000),
  };
}
