import { InvalidSupergraphError } from '../../engine/errors/errors';
import type { Supergraph } from '../../engine/operation/supergraph';
import { readShardingDirectives, type ShardedSchema, ShardedSubgraph } from '../../engine/shard/shard';
import { HttpSubgraph } from '../../engine/transport/http-subgraph';
import type { Subgraph } from '../../engine/transport/subgraph';
import type { GatewayConfig } from '../settings/config';
import type { ShardsConfig } from '../settings/shards-config';
import { SHARD_TERMS } from './shard-terms';

/**
 * The transports of a supergraph's subgraphs: HTTP, or sharded over HTTP where the sharding directives say so and shards
 * are configured.
 *
 * @throws InvalidSupergraphError for a subgraph without a usable URL
 */
export function createSubgraphs(
  supergraph: Supergraph,
  config: GatewayConfig,
): ReadonlyMap<string, Subgraph> {
  const sharded = readShardingDirectives(supergraph.document, SHARD_TERMS);
  const create = (name: string, declaredUrl: string): Subgraph => {
    const schema = sharded.get(name);
    if (schema !== undefined && config.shards !== null)
      return createShardedSubgraph(schema, config.shards, config);
    const url = own(config.subgraphUrls, name) ?? declaredUrl;
    if (!URL.canParse(url)) {
      throw new InvalidSupergraphError(
        new Error(`subgraph "${name}" has no URL; give it one in SUBGRAPH_URLS`),
      );
    }
    return new HttpSubgraph({
      name,
      url,
      subscriptionUrl: own(config.subscriptions.urls, name),
      keepAliveMs: config.subscriptions.keepAliveMs,
      timeoutMs: config.subgraphTimeoutMs,
      maxAnswerBytes: config.maxAnswerBytes,
      sharesReads: config.shareReads,
    });
  };
  return new Map([...supergraph.subgraphUrls].map(([name, url]) => [name, create(name, url)]));
}

/** Reads of shards are not shared: consent can be withdrawn by a write that another gateway carries. */
function createShardedSubgraph(
  schema: ShardedSchema,
  { districts, urls, resolve }: ShardsConfig,
  { subgraphTimeoutMs: timeoutMs, maxAnswerBytes, subscriptions }: GatewayConfig,
): ShardedSubgraph {
  const { keepAliveMs, retryMinMs: firstMs, retryMaxMs: mostMs } = subscriptions;
  return new ShardedSubgraph({
    schema,
    shards: districts.map(({ code }) => ({
      code,
      subgraph: new HttpSubgraph({
        name: schema.subgraph,
        url: urls[code]!,
        timeoutMs,
        maxAnswerBytes,
        keepAliveMs,
      }),
    })),
    retry: { firstMs, mostMs },
    resolve: (code) => resolve(code)?.code,
  });
}

/** A subgraph may be named as what every object has, such as `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
