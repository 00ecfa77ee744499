/** The room's one entry: a federation engine for any supergraph, usable as a library (`docs/examples/libraries/`). */

export type { Grants } from '../platform/access/grants';
export { defaultOperationLimits, type OperationLimits } from '../platform/graphql/operation-limits';
export * from './errors/errors';
export type {
  DeclaredSubgraph,
  FindSubgraph,
  HttpSource,
  ShardedSource,
  ShardSource,
  SubgraphSource,
} from './operation/create-subgraphs';
export { createEngine, type Engine, type EngineOptions, type ServedSupergraph } from './operation/engine';
export type {
  JoinPatience,
  OperationEvent,
  OperationRequest,
  OperationResult,
  SubscriptionOptions,
} from './operation/execute-operation';
export type { GraphqlRequest } from './operation/graphql-request';
export type {
  EngineHooks,
  FetchEnd,
  FetchStart,
  Hook,
  OnEnd,
  OperationEnd,
  OperationStart,
  ShardStart,
} from './operation/hooks';
export type { OperationAnswer, PreparedQuery } from './operation/prepared-operation';
export { readSubscription, type SubscriptionFacts } from './operation/read-subscription';
export { badRequest, RequestErrors } from './operation/request-errors';
export type { OperationText, RequestPipeline } from './operation/request-pipeline';
export { ResponseText, stringifyResponse } from './operation/response-text';
export type { KnownOperation, ValidOperation } from './operation/valid-operation';
export {
  DEFAULT_SHARD_TERMS,
  type EndpointAnswer,
  type KeySeal,
  type ShardEndpoint,
  type ShardTerms,
} from './shard/shard';
export { buildApiSchema } from './supergraph/api-schema';
export type { ScalarDefinition } from './supergraph/judge-scalars';
export { OF_ONE_REQUEST, readScopeOf } from './transport/read-scope';
export type {
  PlannedOperation,
  PreparedOperation,
  StreamState,
  StreamTraits,
  Subgraph,
  SubgraphError,
  SubgraphEvent,
  SubgraphRequest,
  SubgraphResponse,
  SubscriptionRequest,
} from './transport/subgraph';
