/** The room's entry: a sharded subgraph, the directives that describe it, and its face as one ordinary subgraph. */

export type { KeySeal } from './client/key-seal';
export { readShardingDirectives, type ShardedSchema } from './contract/sharding-directives';
export { type EndpointAnswer, ShardEndpoint } from './endpoint/shard-endpoint';
export { type Shard, ShardedSubgraph, type ShardedSubgraphOptions } from './sharded-subgraph';
export { DEFAULT_SHARD_TERMS, type ShardTerms } from './terms/shard-terms';
