import {
  type DeclaredSubgraph,
  InvalidSupergraphError,
  type KeySeal,
  type ShardedSource,
  type SubgraphSource,
} from '../../engine/index';
import { DISTRICT_HEADER } from '../../platform/http/served-district';
import type { Logger } from '../../platform/logging/logger';
import type { GatewayConfig } from '../settings/config';
import type { ShardsConfig } from '../settings/shards-config';

export interface SubgraphSurroundings {
  readonly config: GatewayConfig;
  readonly keySeal: KeySeal;
  readonly logger: Logger;
}

/**
 * Where a subgraph answers: over HTTP, or by shards over HTTP where the sharding directives say so and shards are configured.
 *
 * @throws InvalidSupergraphError for a subgraph without a usable URL
 */
export function findSubgraph(
  { config, keySeal, logger }: SubgraphSurroundings,
  { name, url, isSharded }: DeclaredSubgraph,
): SubgraphSource {
  if (isSharded && config.shards !== null)
    return { ...shardedSource(config.shards, config, logger), keySeal };
  const given = own(config.subgraphUrls, name) ?? url;
  if (!URL.canParse(given)) {
    throw new InvalidSupergraphError(
      new Error(`subgraph "${name}" has no URL; give it one in SUBGRAPH_URLS`),
    );
  }
  return {
    url: given,
    subscriptionUrl: own(config.subscriptions.urls, name),
    keepAliveMs: config.subscriptions.keepAliveMs,
    timeoutMs: config.subgraphTimeoutMs,
    sharesReads: config.shareReads,
    ...(config.shards !== null && { server: expectedServer(logger, 'subgraph', name, given) }),
  };
}

/** Reads of shards are not shared: consent can be withdrawn by a write that another gateway carries. */
function shardedSource(
  { districts, urls, resolve }: ShardsConfig,
  { subgraphTimeoutMs: timeoutMs, subscriptions }: GatewayConfig,
  logger: Logger,
): ShardedSource {
  const { keepAliveMs, retryMinMs: firstMs, retryMaxMs: mostMs } = subscriptions;
  return {
    shards: districts.map(({ code }) => {
      const url = urls[code]!;
      return {
        code,
        at: { url, timeoutMs, keepAliveMs, server: expectedServer(logger, 'district', code, url) },
      };
    }),
    retry: { firstMs, mostMs },
    resolve: (code) => resolve(code)?.code,
  };
}

/** Beside districts a subgraph is the hub's own, and tells its name, or another's, which tells none. */
function expectedServer(logger: Logger, kind: 'district' | 'subgraph', name: string, url: string) {
  const { origin } = new URL(url);
  return {
    header: DISTRICT_HEADER,
    name,
    mayBeUnnamed: kind === 'subgraph',
    onOther: (answers: string) =>
      logger.error(
        { [kind]: name, url: origin, answers },
        `the URL of the ${kind} ${name} leads to another: ${answers} answers at ${origin}; nothing of it is used`,
      ),
  };
}

/** A subgraph may be named as what every object has, such as `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
