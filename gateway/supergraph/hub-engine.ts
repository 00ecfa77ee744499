import { readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../engine/index';
import type { Logger } from '../../platform/logging/logger';
import type { GatewayConfig } from '../settings/config';
import { findSubgraph } from './find-subgraph';
import { HUB_SCALARS } from './hub-scalars';
import { SHARD_TERMS } from './shard-terms';

/** The engine over the hub's subgraphs. @throws InvalidSupergraphError */
export function createHubEngine(config: GatewayConfig, logger: Logger): Engine {
  const { supergraph, limits, maxCost, maxAnswerBytes, planningTimeoutMs, planCacheSize } = config;
  const { overrideLabels, introspection, development } = config;
  return createEngine({
    supergraph: 'path' in supergraph ? readFileSync(supergraph.path, 'utf8') : supergraph.sdl,
    subgraphs: (declared) => findSubgraph(config, declared, logger),
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
