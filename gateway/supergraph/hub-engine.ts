import { readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../engine/index';
import type { Logger } from '../../platform/logging/logger';
import type { GatewayConfig } from '../settings/config';
import { findSubgraph } from './find-subgraph';
import { createKeySeal } from './gateway-key-seal';
import { HUB_SCALARS } from './hub-scalars';
import { SHARD_TERMS } from './shard-terms';

/** The engine over the hub's subgraphs. @throws InvalidSupergraphError */
export function createHubEngine(config: GatewayConfig, logger: Logger): Engine {
  const { supergraph, limits, maxCost, maxAnswerBytes, planningTimeoutMs, planCacheSize } = config;
  const { overrideLabels, introspection, development } = config;
  const surroundings = { config, keySeal: createKeySeal(config.sealKey, logger), logger };
  return createEngine({
    supergraph: 'path' in supergraph ? readFileSync(supergraph.path, 'utf8') : supergraph.sdl,
    subgraphs: (declared) => findSubgraph(surroundings, declared),
    shardTerms: SHARD_TERMS,
    scalars: config.shards === null ? [] : HUB_SCALARS,
    limits,
    maxCost,
    maxAnswerBytes,
    planningTimeoutMs,
    planCacheSize,
    overrideLabels,
    introspection,
    suggestions: development,
    onProblem: (message, error) => logger.warn({ err: error }, message),
  });
}
