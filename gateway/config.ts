import type { DistrictEntry } from '../schema/district-registry';
import { loadDistrictRegistry } from '../schema/load-district-registry';
import { projectFile } from '../schema/project-file';
import {
  type Environment,
  EnvironmentError,
  readInteger,
  readOneOf,
  readOptionalText,
  readSwitch,
  readText,
} from '../subgraphs/service/environment';
import { LOG_LEVELS, type LogLevel } from '../subgraphs/service/logger';
import { toTokenVerifierConfig } from '../subgraphs/service/service-config';
import type { TokenVerifierConfig } from '../subgraphs/service/token-verifier';
import { defaultOperationLimits, type OperationLimits } from './plan/operation-limits';

/** The instances of the sharded subgraphs: which district answers where. */
export interface ShardsConfig {
  /** In registry order. */
  readonly districts: readonly DistrictEntry[];
  /** District code → GraphQL URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** The district of a code, a retired one's successor; undefined for an unknown code. */
  readonly resolve: (code: string) => DistrictEntry | undefined;
}

/** Where the supergraph comes from: its text, or a file that is watched and reloaded. */
export type SupergraphSource = { readonly sdl: string } | { readonly path: string; readonly pollMs: number };

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
  /** Bounds of the pause before a lost district is tried again, milliseconds. */
  readonly retryMinMs: number;
  readonly retryMaxMs: number;
}

export interface GatewayConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly supergraph: SupergraphSource;
  /** Subgraph name → URL, before those of the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Null for a supergraph without sharded subgraphs. */
  readonly shards: ShardsConfig | null;
  /** Null serves anybody: foreign supergraphs, development. */
  readonly tokens: TokenVerifierConfig | null;
  /** Folder of the sharded subgraphs' own SDL, `<name>.graphql`. */
  readonly schemaFolder: string;
  readonly limits: OperationLimits;
  readonly maxBodyBytes: number;
  /** For one request to a subgraph, milliseconds. */
  readonly subgraphTimeoutMs: number;
  /** For one operation, milliseconds. */
  readonly operationTimeoutMs: number;
  readonly subscriptions: SubscriptionsConfig;
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

export const gatewayDefaults = {
  host: '127.0.0.1',
  port: 0,
  subgraphUrls: {},
  shards: null,
  tokens: null,
  schemaFolder: projectFile('schema'),
  limits: defaultOperationLimits,
  maxBodyBytes: 1024 * 1024,
  subgraphTimeoutMs: 10_000,
  operationTimeoutMs: 30_000,
  subscriptions: {
    urls: {},
    maxConnections: 20_000,
    maxOperationsPerConnection: 100,
    maxMessageBytes: 256 * 1024,
    maxBufferedBytes: 1024 * 1024,
    initTimeoutMs: 5_000,
    keepAliveMs: 15_000,
    retryMinMs: 200,
    retryMaxMs: 15_000,
  },
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
  const mode = readOneOf(env, 'NODE_ENV', ['development', 'production', 'test'] as const, 'development');
  const development = mode === 'development';
  const defaults = gatewayDefaults;
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
    tokens: toTokens(env, mode === 'production'),
    schemaFolder: defaults.schemaFolder,
    limits: {
      maxTokens: integer('MAX_TOKENS', defaults.limits.maxTokens, 100_000),
      maxFragments: integer('MAX_FRAGMENTS', defaults.limits.maxFragments, 1_000),
      maxDepth: integer('MAX_DEPTH', defaults.limits.maxDepth, 45),
      maxAliases: integer('MAX_ALIASES', defaults.limits.maxAliases, 10_000),
      maxRootFields: integer('MAX_ROOT_FIELDS', defaults.limits.maxRootFields, 1_000),
    },
    maxBodyBytes: integer('MAX_BODY_BYTES', defaults.maxBodyBytes, 64 * 1024 * 1024),
    subgraphTimeoutMs: integer('SUBGRAPH_TIMEOUT_MS', defaults.subgraphTimeoutMs, 600_000),
    operationTimeoutMs: integer('OPERATION_TIMEOUT_MS', defaults.operationTimeoutMs, 600_000),
    subscriptions: toSubscriptions(env),
    planCacheSize: integer('PLAN_CACHE_SIZE', defaults.planCacheSize, 1_000_000),
    shareReads: readSwitch(env, 'SHARE_READS', defaults.shareReads),
    forwardedHeaders: readNames(env, 'FORWARD_HEADERS', defaults.forwardedHeaders).map((name) =>
      name.toLowerCase(),
    ),
    overrideLabels: readNames(env, 'OVERRIDE_LABELS', defaults.overrideLabels),
    introspection: readSwitch(env, 'INTROSPECTION', mode !== 'production'),
    development,
    logLevel: readOneOf(env, 'LOG_LEVEL', LOG_LEVELS, defaults.logLevel),
  };
}

function toSubscriptions(env: Environment): SubscriptionsConfig {
  const defaults: SubscriptionsConfig = gatewayDefaults.subscriptions;
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
    retryMinMs: integer('DISTRICT_RETRY_MIN_MS', defaults.retryMinMs, 600_000),
    retryMaxMs: integer('DISTRICT_RETRY_MAX_MS', defaults.retryMaxMs, 600_000),
  };
}

/** Another supergraph than the hub's own, without shards of its own: all its subgraphs are ordinary ones. */
function isForeign(env: Environment): boolean {
  return (
    readOptionalText(env, 'SUPERGRAPH') !== undefined && readOptionalText(env, 'DISTRICT_URLS') === undefined
  );
}

/** Without `AUTH`, a foreign supergraph is served to anybody unless keys are given or it runs in production. */
function toTokens(env: Environment, production: boolean): TokenVerifierConfig | null {
  const hasKeys = ['JWKS_URL', 'JWT_PUBLIC_KEY_FILE'].some(
    (name) => readOptionalText(env, name) !== undefined,
  );
  if (readSwitch(env, 'AUTH', production || hasKeys || !isForeign(env))) return toTokenVerifierConfig(env);
  if (production) throw new EnvironmentError('AUTH', 'must not be off when NODE_ENV is production');
  return null;
}

function toShardsConfig(env: Environment): ShardsConfig {
  const file = readText(env, 'DISTRICTS_FILE', projectFile('schema', 'districts.json'));
  const registry = loadDistrictRegistry(file, readText(env, 'DISTRICTS_ON', '2012-08-15'));
  const place = readText(env, 'HUB_ENV', 'development');
  const given = readUrls(env, 'DISTRICT_URLS');
  const urls = Object.fromEntries(
    registry.inForce.map(({ code, urls }) => {
      const url = given[code] ?? urls[place];
      if (url === undefined)
        throw new EnvironmentError('DISTRICT_URLS', `names no URL for the district ${code}`);
      return [code, url];
    }),
  );
  return { districts: registry.inForce, urls, resolve: (code) => registry.resolve(code) };
}

function readUrls(env: Environment, name: string): Record<string, string> {
  const text = readOptionalText(env, name);
  if (text === undefined) return {};
  const urls = parseJson(text);
  const isRecord = typeof urls === 'object' && urls !== null && !Array.isArray(urls);
  if (isRecord && Object.values(urls).every((url) => typeof url === 'string' && URL.canParse(url))) {
    return urls as Record<string, string>;
  }
  throw new EnvironmentError(
    name,
    'must be a JSON object of names and URLs, such as {"products":"http://127.0.0.1:4001/graphql"}',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readNames(env: Environment, name: string, fallback: readonly string[]): string[] {
  const names = readOptionalText(env, name)?.split(',') ?? fallback;
  return names.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
