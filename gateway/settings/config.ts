import { defaultOperationLimits, type OperationLimits } from '../../engine/plan/operation-limits';
import { LOG_LEVELS, type LogLevel } from '../../platform/logging/logger';
import {
  type Environment,
  readInteger,
  readOneOf,
  readOptionalText,
  readSwitch,
  readText,
} from '../../platform/settings/environment';
import {
  DEFAULT_HTTP_TIMEOUTS,
  type HttpTimeouts,
  toHttpTimeouts,
} from '../../platform/settings/http-timeouts';
import { DEFAULT_MAX_ANSWER_BYTES, readMaxAnswerBytes } from '../../platform/settings/max-answer-bytes';
import { projectFile } from '../../platform/settings/project-file';
import { readRunMode } from '../../platform/settings/run-mode';
import { isForeign } from './is-foreign';
import { readForwardedHeaders } from './read-forwarded-headers';
import { readNames } from './read-names';
import { readUrls } from './read-urls';
import { type ShardsConfig, toShardsConfig } from './shards-config';
import {
  type SubscriptionsConfig,
  subscriptionsDefaults,
  toSubscriptionsConfig,
} from './subscriptions-config';
import { type TrafficConfig, toTrafficConfig, trafficDefaults } from './traffic-config';
import { type TrustConfig, toTrustConfig } from './trust-config';

/** Where the supergraph comes from: its text, or a file that is watched and reloaded. */
export type SupergraphSource = { readonly sdl: string } | { readonly path: string; readonly pollMs: number };

export interface GatewayConfig extends TrustConfig, TrafficConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly supergraph: SupergraphSource;
  /** Subgraph name → URL, before those of the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Null for a supergraph without sharded subgraphs. */
  readonly shards: ShardsConfig | null;
  /** Who may use `/shards/<name>`: the hub's own services, or every client, as a router in front needs that forwards their tokens. */
  readonly shardEndpoint: ShardEndpointUse;
  /** Folder of the sharded subgraphs' own SDL, `<name>.graphql`. */
  readonly schemaFolder: string;
  readonly limits: OperationLimits;
  /** What an operation may be estimated to cost; null: 20 000 where the supergraph speaks of costs, else anything. */
  readonly maxCost: number | null;
  /** `Strict-Transport-Security` for browsers that come over TLS; 0: none. */
  readonly hstsSeconds: number;
  readonly timeouts: HttpTimeouts;
  /** Null: any operation, known by its hash once it has been sent; a file: the operations of that manifest alone. */
  readonly registeredOperations: string | null;
  readonly maxBodyBytes: number;
  /** Of an answer to a client, and of one from a subgraph. */
  readonly maxAnswerBytes: number;
  /** For one request to a subgraph, milliseconds. */
  readonly subgraphTimeoutMs: number;
  /** For one operation, milliseconds. */
  readonly operationTimeoutMs: number;
  readonly subscriptions: SubscriptionsConfig;
  /** For planning one operation, milliseconds. */
  readonly planningTimeoutMs: number;
  /** Planned operations kept. */
  readonly planCacheSize: number;
  /** Equal queries that are under way at the same time are executed once, but for those of sharded subgraphs. */
  readonly shareReads: boolean;
  /** Request headers passed on to subgraphs, lower-case. */
  readonly forwardedHeaders: readonly string[];
  /** Labels of progressive `@override`s that are on. */
  readonly overrideLabels: readonly string[];
  readonly introspection: boolean;
  /** In development errors are not masked and GraphiQL is served. */
  readonly development: boolean;
  readonly logLevel: LogLevel;
}

export const SHARD_ENDPOINT_USES = ['service', 'clients'] as const;
export type ShardEndpointUse = (typeof SHARD_ENDPOINT_USES)[number];

export const gatewayDefaults = {
  host: '127.0.0.1',
  port: 0,
  subgraphUrls: {},
  shards: null,
  shardEndpoint: 'service',
  tokens: null,
  anonymous: false,
  schemaFolder: projectFile('schema'),
  limits: defaultOperationLimits,
  maxCost: null,
  ...trafficDefaults,
  hstsSeconds: 0,
  timeouts: DEFAULT_HTTP_TIMEOUTS,
  registeredOperations: null,
  maxBodyBytes: 1024 * 1024,
  maxAnswerBytes: DEFAULT_MAX_ANSWER_BYTES,
  subgraphTimeoutMs: 10_000,
  operationTimeoutMs: 30_000,
  subscriptions: subscriptionsDefaults,
  planningTimeoutMs: 2_000,
  planCacheSize: 2_000,
  shareReads: true,
  forwardedHeaders: ['authorization', 'idempotency-key', 'x-request-id', 'traceparent'],
  overrideLabels: [],
  introspection: true,
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
  const integer = (name: string, fallback: number, max: number, min = 1) =>
    readInteger(env, name, { fallback, min, max });
  return {
    host: readText(env, 'HOST', defaults.host),
    port: integer('PORT', 4000, 65_535, 0),
    supergraph: {
      path: readText(env, 'SUPERGRAPH', projectFile('schema', 'supergraph.graphql')),
      pollMs: integer('SUPERGRAPH_POLL_MS', SUPERGRAPH_POLL_MS, 3_600_000),
    },
    subgraphUrls: readUrls(env, 'SUBGRAPH_URLS'),
    shards: isForeign(env) ? null : toShardsConfig(env),
    shardEndpoint: readOneOf(env, 'SHARD_ENDPOINT', SHARD_ENDPOINT_USES, defaults.shardEndpoint),
    ...trust,
    schemaFolder: defaults.schemaFolder,
    limits: {
      maxCharacters: integer('MAX_OPERATION_CHARACTERS', defaults.limits.maxCharacters, 4_000_000),
      maxNameCharacters: integer('MAX_NAME_CHARACTERS', defaults.limits.maxNameCharacters, 10_000),
      maxTokens: integer('MAX_TOKENS', defaults.limits.maxTokens, 100_000),
      maxFragments: integer('MAX_FRAGMENTS', defaults.limits.maxFragments, 1_000),
      maxDepth: integer('MAX_DEPTH', defaults.limits.maxDepth, 45),
      maxAliases: integer('MAX_ALIASES', defaults.limits.maxAliases, 10_000),
      maxRootFields: integer('MAX_ROOT_FIELDS', defaults.limits.maxRootFields, 1_000),
      maxFields: integer('MAX_FIELDS', defaults.limits.maxFields, 1_000_000),
    },
    maxCost: readOptionalText(env, 'MAX_COST') === undefined ? null : integer('MAX_COST', 0, 1_000_000_000),
    ...toTrafficConfig(env, trust.tokens !== null),
    hstsSeconds: integer('HSTS_SECONDS', defaults.hstsSeconds, 100_000_000, 0),
    timeouts: toHttpTimeouts(env),
    registeredOperations: toRegisteredOperations(env),
    maxAnswerBytes: readMaxAnswerBytes(env),
    maxBodyBytes: integer('MAX_BODY_BYTES', defaults.maxBodyBytes, 64 * 1024 * 1024),
    subgraphTimeoutMs: integer('SUBGRAPH_TIMEOUT_MS', defaults.subgraphTimeoutMs, 600_000),
    operationTimeoutMs: integer('OPERATION_TIMEOUT_MS', defaults.operationTimeoutMs, 600_000),
    subscriptions: toSubscriptionsConfig(env),
    planningTimeoutMs: integer('PLANNING_TIMEOUT_MS', defaults.planningTimeoutMs, 600_000),
    planCacheSize: integer('PLAN_CACHE_SIZE', defaults.planCacheSize, 1_000_000),
    shareReads: readSwitch(env, 'SHARE_READS', defaults.shareReads),
    forwardedHeaders: readForwardedHeaders(env, defaults.forwardedHeaders),
    overrideLabels: readNames(env, 'OVERRIDE_LABELS', defaults.overrideLabels),
    introspection: readSwitch(env, 'INTROSPECTION', mode !== 'production'),
    development,
    logLevel: readOneOf(env, 'LOG_LEVEL', LOG_LEVELS, defaults.logLevel),
  };
}

function toRegisteredOperations(env: Environment): string | null {
  const mode = readOneOf(env, 'OPERATIONS', ['any', 'registered'] as const, 'any');
  if (mode === 'any') return null;
  return readText(env, 'OPERATIONS_FILE', projectFile('schema', 'operations.json'));
}
