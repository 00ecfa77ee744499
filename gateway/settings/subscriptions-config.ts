import { type Environment, type IntegerSetting, readInteger } from '../../platform/settings/environment';
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

const SUBSCRIPTION_URLS = {
  name: 'SUBSCRIPTION_URLS',
  about: 'graphql-transport-ws endpoints of subgraphs, where they are not the URL over WebSocket',
};

/** @throws EnvironmentError */
export function toSubscriptionsConfig(env: Environment): SubscriptionsConfig {
  const defaults = subscriptionsDefaults;
  const integer = (setting: Omit<IntegerSetting, 'min'>) => readInteger(env, { ...setting, min: 1 });
  return {
    urls: readUrls(env, SUBSCRIPTION_URLS),
    ...toConnectionLimits(integer),
    maxMessageBytes: integer({
      name: 'MAX_MESSAGE_BYTES',
      fallback: defaults.maxMessageBytes,
      max: 64 * 1024 * 1024,
      about: 'of one message of a client on a socket',
    }),
    maxBufferedBytes: integer({
      name: 'MAX_BUFFERED_BYTES',
      fallback: defaults.maxBufferedBytes,
      max: 64 * 1024 * 1024,
      about: 'that may wait for a client that reads slowly; beyond, its connection is closed with 4413',
    }),
    initTimeoutMs: integer({
      name: 'CONNECTION_INIT_TIMEOUT_MS',
      fallback: defaults.initTimeoutMs,
      max: 600_000,
      about: "for a client's `connection_init`",
    }),
    keepAliveMs: integer({
      name: 'KEEP_ALIVE_MS',
      fallback: defaults.keepAliveMs,
      max: 600_000,
      about: 'between signs of life on an idle socket or event stream, of clients and of subgraphs',
    }),
    joinWaitMs: integer({
      name: 'EVENT_JOIN_WAIT_MS',
      fallback: defaults.joinWaitMs,
      max: 3_600_000,
      about: 'for which an event is held whose join with another subgraph gets no answer',
    }),
    retryMinMs: integer({
      name: 'DISTRICT_RETRY_MIN_MS',
      fallback: defaults.retryMinMs,
      max: 600_000,
      about: 'shortest pause before a lost district, or the join of an event, is tried again',
    }),
    retryMaxMs: integer({
      name: 'DISTRICT_RETRY_MAX_MS',
      fallback: defaults.retryMaxMs,
      max: 600_000,
      about: 'longest pause before a lost district, or the join of an event, is tried again',
    }),
  };
}

function toConnectionLimits(integer: (setting: Omit<IntegerSetting, 'min'>) => number) {
  const defaults = subscriptionsDefaults;
  return {
    maxConnections: integer({
      name: 'MAX_CONNECTIONS',
      fallback: defaults.maxConnections,
      max: 1_000_000,
      about: 'sockets and event streams of clients',
    }),
    maxConnectionsPerAddress: integer({
      name: 'MAX_CONNECTIONS_PER_ADDRESS',
      fallback: defaults.maxConnectionsPerAddress,
      max: 1_000_000,
      about: 'sockets and event streams of one address; an IPv6 network of 64 bits is one',
    }),
    maxConnectionsPerSubject: integer({
      name: 'MAX_CONNECTIONS_PER_SUBJECT',
      fallback: defaults.maxConnectionsPerSubject,
      max: 1_000_000,
      about: 'sockets and event streams of one subject',
    }),
    maxOperationsPerConnection: integer({
      name: 'MAX_OPERATIONS_PER_CONNECTION',
      fallback: defaults.maxOperationsPerConnection,
      max: 10_000,
      about: 'operations that run at a time over one socket',
    }),
    maxSubscriptionsPerSubject: integer({
      name: 'MAX_SUBSCRIPTIONS_PER_SUBJECT',
      fallback: defaults.maxSubscriptionsPerSubject,
      max: 1_000_000,
      about: 'operations over sockets and event streams of one subject at a time',
    }),
  };
}
