import type { GraphQLSchema } from 'graphql';
import { defaultOperationLimits, type OperationLimits } from '../../platform/graphql/operation-limits';
import { DEFAULT_MAX_ANSWER_BYTES } from '../../platform/settings/max-answer-bytes';
import { EngineClosedError } from '../errors/errors';
import { createPlannerPool, type PlannerPool } from '../plan/process/planner-pool';
import { createQueryPlanner } from '../plan/query-planner';
import { DEFAULT_SHARD_TERMS, type ShardEndpoint, type ShardTerms } from '../shard/shard';
import type { ScalarDefinition } from '../supergraph/judge-scalars';
import { createSubgraphs, type FindSubgraph } from './create-subgraphs';
import type { JoinPatience } from './events/event-lane';
import type { OperationEvent, OperationResult } from './execute-operation';
import { executeRequest, type GraphqlRequest, subscribeRequest } from './graphql-request';
import type { EngineHooks } from './hooks';
import type { EngineParts } from './prepared-operation';
import { QueriesInFlight } from './queries-in-flight';
import { RequestPipeline } from './request-pipeline';
import { ShardEndpoints } from './shard-endpoints';
import type { Supergraph } from './supergraph';
import { SupergraphHolder } from './supergraph-holder';

/** What is not given is as usual; the words in capitals say how that is. */
export interface EngineOptions {
  /** The SDL of a Federation 2 supergraph (join specification v0.1 to v0.5). */
  readonly supergraph: string;
  /** Asked for each subgraph of each supergraph that is put into service; over HTTP, where the supergraph says, without it. */
  readonly subgraphs?: FindSubgraph;
  readonly hooks?: EngineHooks;
  /** Definitions of the supergraph's own scalars, which refuse bad values before any subgraph is asked: none, so that each takes anything. */
  readonly scalars?: readonly ScalarDefinition[];
  /** What the supergraph calls its shards. */
  readonly shardTerms?: ShardTerms;
  readonly limits?: Partial<OperationLimits>;
  /** What an operation may be estimated to cost; null: 20 000 where the supergraph speaks of costs (`@cost`, `@listSize`), else anything. */
  readonly maxCost?: number | null;
  /** Of an answer to a client, and of one from a subgraph: 16 MiB. */
  readonly maxAnswerBytes?: number;
  /** For planning one operation: 2 000. */
  readonly planningTimeoutMs?: number;
  /** Planned operations kept: 2 000. */
  readonly planCacheSize?: number;
  /** Labels of progressive `@override`s that are on: none. */
  readonly overrideLabels?: readonly string[];
  /** Whether `__schema` and `__type` are answered: they are. */
  readonly introspection?: boolean;
  /** Whether an error of validation says what the schema has under a similar name: it does. */
  readonly suggestions?: boolean;
  /** With events whose join gets no answer. */
  readonly patience?: JoinPatience;
  /** Told of what goes wrong beside any request. */
  readonly onProblem?: (message: string, error: unknown) => void;
}

/** Executes operations over the subgraphs of a supergraph. */
export interface Engine {
  /**
   * Answers a query or a mutation; what cannot be run is errors without data. `data` is text already: see
   * `OperationResult`. Rejects only with the reason of the request's signal, or with what a hook throws.
   */
  execute(request: GraphqlRequest): Promise<OperationResult>;
  /** The events of a subscription; what it cannot be, or go on, for is the last one. Leaving the loop ends it. */
  subscribe(request: GraphqlRequest): AsyncGenerator<OperationEvent, void, void>;
  /**
   * Puts another supergraph into service. Operations that have begun end under the former one.
   * @throws InvalidSupergraphError, EngineClosedError, or what the planner says of it; then the former one stays
   */
  reload(supergraph: string): void;
  /** Ends the planner and closes the connections to the subgraphs; idempotent. What comes after is refused (`ENGINE_CLOSED`). */
  close(): Promise<void>;
  /** What is in service. */
  readonly supergraph: ServedSupergraph;
  /** Called with every supergraph that takes over; at once with the one in service. Call the result to stop. */
  onReload(listener: (supergraph: ServedSupergraph) => void): () => void;
  /** The steps of `execute` and `subscribe` one by one, for servers that have more to do between them. */
  readonly pipeline: RequestPipeline;
  /**
   * A sharded subgraph as one ordinary Federation subgraph; undefined when there is none of this name.
   * @param readSdl the subgraph's own SDL, with its federation directives; read once for each supergraph
   */
  shardEndpoint(name: string, readSdl: () => string): Pick<ShardEndpoint, 'handle'> | undefined;
}

export interface ServedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
}

/** Above the largest page that clients ask for, nested lists and all; below two such pages in one another. */
const DEFAULT_MAX_COST = 20_000;
const PLANNING_TIMEOUT_MS = 2_000;
const PLAN_CACHE_SIZE = 2_000;

/** @throws RangeError, InvalidSupergraphError, or what the planner says of the supergraph; then nothing stays open */
export function createEngine(options: EngineOptions): Engine {
  const { planCacheSize = PLAN_CACHE_SIZE, scalars = [] } = options;
  if (!(planCacheSize >= 0)) throw new RangeError(`planCacheSize must be 0 or more, not ${planCacheSize}`);
  const planners = createPlannerPool(options.planningTimeoutMs ?? PLANNING_TIMEOUT_MS);
  const holder = new SupergraphHolder({
    createParts: (supergraph) => createParts(supergraph, options, planners),
    planCacheSize,
    scalars,
    onUnplannable: (error) =>
      options.onProblem?.('an operation in use cannot be planned for the new supergraph', error),
  });
  try {
    holder.swap(options.supergraph);
  } catch (error) {
    planners.close();
    throw error;
  }
  const pipeline = new RequestPipeline({
    holder,
    limits: { ...defaultOperationLimits, ...options.limits },
    introspection: options.introspection ?? true,
    suggestions: options.suggestions ?? true,
    hooks: options.hooks ?? {},
  });
  const endpoints = new ShardEndpoints(holder, scalars);
  let isClosed = false;
  const assertOpen = () => {
    if (isClosed) throw new EngineClosedError();
  };
  return {
    execute: (request) => executeRequest(pipeline, request, assertOpen),
    subscribe: (request) => subscribeRequest(pipeline, request, assertOpen, options.patience),
    reload(sdl) {
      assertOpen();
      holder.swap(sdl);
    },
    async close() {
      isClosed = true;
      await holder.close();
      planners.close();
    },
    get supergraph() {
      return holder.inService.engine.supergraph;
    },
    onReload: (listener) => holder.onSwap(listener),
    pipeline,
    shardEndpoint: (name, readSdl) => endpoints.find(name, readSdl),
  };
}

function createParts(supergraph: Supergraph, options: EngineOptions, planners: PlannerPool): EngineParts {
  const { overrideLabels = [], hooks = {}, subgraphs, shardTerms = DEFAULT_SHARD_TERMS } = options;
  const { maxCost = null, maxAnswerBytes = DEFAULT_MAX_ANSWER_BYTES } = options;
  const find = subgraphs ?? (() => undefined);
  const planner = createQueryPlanner(supergraph, overrideLabels, planners);
  const { byName, shards } = createSubgraphs(supergraph, { find, hooks, shardTerms, maxAnswerBytes });
  return {
    supergraph,
    planner,
    subgraphs: byName,
    hooks,
    queriesInFlight: new QueriesInFlight(),
    maxCost: maxCost ?? (supergraph.costs.isDeclared ? DEFAULT_MAX_COST : null),
    shards,
    shardTerms,
    maxAnswerBytes,
  };
}
