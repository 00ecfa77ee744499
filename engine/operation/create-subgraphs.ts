import { groupBy } from '../../platform/collections/group-by';
import { InvalidSupergraphError } from '../errors/errors';
import {
  readShardingDirectives,
  type ShardedSchema,
  ShardedSubgraph,
  type ShardedSubgraphOptions,
  type ShardTerms,
} from '../shard/shard';
import type { ExpectedServer } from '../transport/expected-server';
import { HostedSubgraph } from '../transport/hosted-subgraph';
import { HttpSubgraph, type HttpSubgraphConfig } from '../transport/http-subgraph';
import type { Subgraph } from '../transport/subgraph';
import { SubgraphHost } from '../transport/subgraph-host';
import type { EngineHooks } from './hooks';
import { observeSubgraph } from './observe-subgraph';
import type { Supergraph } from './supergraph';

/** A subgraph as the supergraph declares it. */
export interface DeclaredSubgraph {
  readonly name: string;
  /** Empty where the supergraph gives none. */
  readonly url: string;
  /** Whether the sharding directives say that its rows are spread over shards. */
  readonly isSharded: boolean;
}

/** A subgraph over HTTP: what is not given is as declared, or as usual. */
export type HttpSource = Partial<Omit<HttpSubgraphConfig, 'name'>>;

/** A sharded subgraph. */
export interface ShardedSource extends Pick<ShardedSubgraphOptions, 'retry' | 'compatibility' | 'keySeal'> {
  /** In the order in which what they answer is merged where nothing else decides. */
  readonly shards: readonly ShardSource[];
  /** The code in force for any code that a client may name; each its own when absent. */
  readonly resolve?: (code: string) => string | undefined;
}

export interface ShardSource {
  /** Names the shard: in ids, arguments and errors. */
  readonly code: string;
  /** Shards whose servers are named (`server`) at one and the same URL are on one host, and are asked together. */
  readonly at: HttpSource | Subgraph;
}

/** Where a subgraph answers: over HTTP, by shards, or in a way of its own. */
export type SubgraphSource = HttpSource | ShardedSource | Subgraph;

/** Undefined: over HTTP where the supergraph says. */
export type FindSubgraph = (declared: DeclaredSubgraph) => SubgraphSource | undefined;

export interface SubgraphSettings {
  readonly find: FindSubgraph;
  readonly hooks: EngineHooks;
  readonly shardTerms: ShardTerms;
  /** Of an answer. */
  readonly maxAnswerBytes: number;
}

export interface Subgraphs {
  readonly byName: ReadonlyMap<string, Subgraph>;
  /** How many shards the one of them has that has most; 1 without any. */
  readonly shards: number;
}

const TIMEOUT_MS = 10_000;

/** @throws InvalidSupergraphError for a subgraph without a usable URL, and one whose shards the supergraph does not know of */
export function createSubgraphs(supergraph: Supergraph, settings: SubgraphSettings): Subgraphs {
  const sharding = readShardingDirectives(supergraph.document, settings.shardTerms);
  const byName = new Map<string, Subgraph>();
  let shards = 1;
  for (const [name, url] of supergraph.subgraphUrls) {
    const schema = sharding.get(name);
    const source = settings.find({ name, url, isSharded: schema !== undefined }) ?? {};
    if (isSharded(source)) shards = Math.max(shards, source.shards.length);
    byName.set(
      name,
      isSharded(source)
        ? createSharded(name, source, schema, settings)
        : toSubgraph(name, url, source, settings),
    );
  }
  return { byName, shards };
}

/** The subgraphs with the hook around their requests, if there is one. */
export function withFetchHook(
  subgraphs: ReadonlyMap<string, Subgraph>,
  { onFetch }: EngineHooks = {},
): ReadonlyMap<string, Subgraph> {
  if (onFetch === undefined) return subgraphs;
  return new Map([...subgraphs].map(([name, subgraph]) => [name, observeSubgraph(subgraph, onFetch, {})]));
}

function createSharded(
  name: string,
  { shards, resolve, retry, compatibility, keySeal }: ShardedSource,
  schema: ShardedSchema | undefined,
  settings: SubgraphSettings,
): Subgraph {
  if (schema === undefined)
    throw new InvalidSupergraphError(
      new Error(`subgraph "${name}" is given shards and has no sharding directives`),
    );
  const { onShard } = settings.hooks;
  const hosts = hostsOf(shards, settings);
  const codes = new Set(shards.map(({ code }) => code));
  return new ShardedSubgraph({
    schema,
    shards: shards.map(({ code, at }) => {
      const subgraph = toShard(name, at, hosts, settings);
      return {
        code,
        subgraph: onShard === undefined ? subgraph : observeSubgraph(subgraph, onShard, { shard: code }),
      };
    }),
    resolve: resolve ?? ((code) => (codes.has(code) ? code : undefined)),
    retry,
    compatibility,
    keySeal,
  });
}

/** By URL, where more than one shard is there. */
type Hosts = ReadonlyMap<string, SubgraphHost>;

type HostedSource = HttpSource & { readonly url: string; readonly server: ExpectedServer };

function hostsOf(shards: readonly ShardSource[], { maxAnswerBytes }: SubgraphSettings): Hosts {
  const byUrl = groupBy(shards.map(({ at }) => at).filter(isHosted), ({ url }) => url);
  const hosts = new Map<string, SubgraphHost>();
  for (const [url, [first, ...others]] of byUrl) {
    if (others.length === 0) continue;
    const { timeoutMs = TIMEOUT_MS, maxConnections, server } = first!;
    const bounds = { maxAnswerBytes: first!.maxAnswerBytes ?? maxAnswerBytes, maxConnections, timeoutMs };
    hosts.set(url, new SubgraphHost({ url, header: server.header, ...bounds }));
  }
  return hosts;
}

/** Names stand in one header, by comma. */
function isHosted(source: HttpSource | Subgraph): source is HostedSource {
  return !isSubgraph(source) && source.url !== undefined && /^[^,\s]+$/.test(source.server?.name ?? '');
}

function toShard(
  name: string,
  source: HttpSource | Subgraph,
  hosts: Hosts,
  settings: SubgraphSettings,
): Subgraph {
  const subgraph = toSubgraph(name, '', source, settings);
  if (!isHosted(source) || !(subgraph instanceof HttpSubgraph)) return subgraph;
  const host = hosts.get(source.url);
  return host === undefined ? subgraph : new HostedSubgraph(subgraph, source.server, host);
}

function toSubgraph(
  name: string,
  declaredUrl: string,
  source: HttpSource | Subgraph,
  { maxAnswerBytes }: SubgraphSettings,
): Subgraph {
  if (isSubgraph(source)) return source;
  const url = source.url ?? declaredUrl;
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new InvalidSupergraphError(new Error(`subgraph "${name}" has no URL of http or https`));
  return new HttpSubgraph({
    maxAnswerBytes,
    ...source,
    name,
    url,
    timeoutMs: source.timeoutMs ?? TIMEOUT_MS,
  });
}

function isSharded(source: SubgraphSource): source is ShardedSource {
  return 'shards' in source;
}

function isSubgraph(source: HttpSource | Subgraph): source is Subgraph {
  return 'prepare' in source;
}
