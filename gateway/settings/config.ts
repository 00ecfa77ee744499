import type { LogLevel } from '../../platform/logging/logger';
import {
  type Environment,
  readInteger,
  readOneOf,
  readSwitch,
  readText,
} from '../../platform/settings/environment';
import {
  DEFAULT_HTTP_TIMEOUTS,
  type HttpTimeouts,
  toHttpTimeouts,
} from '../../platform/settings/http-timeouts';
import { readHost, readPort } from '../../platform/settings/listen-address';
import { readLogLevel } from '../../platform/settings/log-level';
import { DEFAULT_MAX_ANSWER_BYTES, readMaxAnswerBytes } from '../../platform/settings/max-answer-bytes';
import { projectFile } from '../../platform/settings/project-file';
import { readRunMode } from '../../platform/settings/run-mode';
import type { ServiceKey } from '../../platform/tokens/service-key';
import { isForeign, SUPERGRAPH } from './is-foreign';
import { type OperationsConfig, operationsDefaults, toOperationsConfig } from './operations-config';
import { toSealKeyConfig } from './seal-key-config';
import { type ShardsConfig, toShardsConfig } from './shards-config';
import { type SignInConfig, toSignInConfig } from './sign-in-config';
import { type SubgraphsConfig, subgraphsDefaults, toSubgraphsConfig } from './subgraphs-config';
import {
  type SubscriptionsConfig,
  subscriptionsDefaults,
  toSubscriptionsConfig,
} from './subscriptions-config';
import { type TrafficConfig, toTrafficConfig, trafficDefaults } from './traffic-config';
import { type TrustConfig, toTrustConfig } from './trust-config';

/** Where the supergraph comes from: its text, or a file that is watched and reloaded. */
export type SupergraphSource = { readonly sdl: string } | { readonly path: string; readonly pollMs: number };

export interface GatewayConfig extends TrustConfig, TrafficConfig, OperationsConfig, SubgraphsConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly supergraph: SupergraphSource;
  /** Null for a supergraph without sharded subgraphs. */
  readonly shards: ShardsConfig | null;
  /** Who may use `/shards/<name>`: the hub's own services, or every client, as a router in front needs that forwards their tokens. */
  readonly shardEndpoint: ShardEndpointUse;
  /** Folder of the sharded subgraphs' own SDL, `<name>.graphql`. */
  readonly schemaFolder: string;
  /** `Strict-Transport-Security` for browsers that come over TLS; 0: none. */
  readonly hstsSeconds: number;
  readonly timeouts: HttpTimeouts;
  /** Of an answer to a client, and of one from a subgraph. */
  readonly maxAnswerBytes: number;
  readonly subscriptions: SubscriptionsConfig;
  /** With what the districts are told for whom to seal the keys of pages; null: pages come in one round. */
  readonly sealKey: ServiceKey | null;
  /** Null: nobody signs in, and every caller brings a token. */
  readonly signIn: SignInConfig | null;
  readonly introspection: boolean;
  /** Folder of the console's build, served at `/konsol`; null: no console. */
  readonly consoleFolder: string | null;
  /** In development errors are not masked and GraphiQL is served. */
  readonly development: boolean;
  readonly logLevel: LogLevel;
}

export const SHARD_ENDPOINT_USES = ['service', 'clients'] as const;
export type ShardEndpointUse = (typeof SHARD_ENDPOINT_USES)[number];

export const gatewayDefaults = {
  host: '127.0.0.1',
  port: 0,
  shards: null,
  shardEndpoint: 'service',
  tokens: null,
  anonymous: false,
  schemaFolder: projectFile('schema'),
  ...operationsDefaults,
  ...trafficDefaults,
  ...subgraphsDefaults,
  hstsSeconds: 0,
  timeouts: DEFAULT_HTTP_TIMEOUTS,
  maxAnswerBytes: DEFAULT_MAX_ANSWER_BYTES,
  subscriptions: subscriptionsDefaults,
  sealKey: null,
  signIn: null,
  introspection: true,
  consoleFolder: null,
  development: true,
  logLevel: 'info',
} as const satisfies Omit<GatewayConfig, 'supergraph'>;

const SUPERGRAPH_POLL_MS = 1_000;

/**
 * Reads the gateway's settings.
 * @throws EnvironmentError naming the variable
 */
export function toGatewayConfig(env: Environment): GatewayConfig {
  const mode = readRunMode(env);
  const development = mode === 'development';
  const defaults = gatewayDefaults;
  const trust = toTrustConfig(env);
  const subgraphs = toSubgraphsConfig(env);
  return {
    host: readHost(env),
    port: readPort(env, 4000),
    supergraph: {
      path: readText(env, SUPERGRAPH),
      pollMs: readInteger(env, {
        name: 'SUPERGRAPH_POLL_MS',
        fallback: SUPERGRAPH_POLL_MS,
        min: 1,
        max: 3_600_000,
        about: "how often the supergraph's file is looked at",
      }),
    },
    shards: isForeign(env) ? null : toShardsConfig(env),
    shardEndpoint: readOneOf(env, {
      name: 'SHARD_ENDPOINT',
      values: SHARD_ENDPOINT_USES,
      fallback: defaults.shardEndpoint,
      about:
        "who may use `/shards/district`: the hub's services, or `clients`, for a router in front that forwards their tokens",
    }),
    ...trust,
    schemaFolder: defaults.schemaFolder,
    ...toOperationsConfig(env),
    ...subgraphs,
    ...toTrafficConfig(env, trust.tokens !== null),
    hstsSeconds: readInteger(env, {
      name: 'HSTS_SECONDS',
      fallback: defaults.hstsSeconds,
      min: 0,
      max: 100_000_000,
      about: '`Strict-Transport-Security` for browsers behind a TLS proxy; 0 is none',
    }),
    timeouts: toHttpTimeouts(env),
    maxAnswerBytes: readMaxAnswerBytes(env),
    subscriptions: toSubscriptionsConfig(env),
    sealKey: toSealKeyConfig(env, trust.tokens),
    signIn: toSignInConfig(env, { ...trust, ...subgraphs }),
    introspection: readSwitch(env, {
      name: 'INTROSPECTION',
      fallback: mode !== 'production',
      otherwise: '`off` in production, else `on`',
      about: 'whether the schema may be asked for',
    }),
    consoleFolder: readConsoleFolder(env),
    development,
    logLevel: readLogLevel(env),
  };
}

function readConsoleFolder(env: Environment): string | null {
  const isServed = readSwitch(env, {
    name: 'CONSOLE',
    fallback: !isForeign(env),
    otherwise: '`on`; `off` for another supergraph',
    about: 'whether the console is served, at `/konsol`',
  });
  return isServed ? projectFile('dist', 'console') : null;
}
