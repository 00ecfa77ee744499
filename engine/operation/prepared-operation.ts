import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { filterOperation } from '../access/filter-operation';
import { findRefusals, type Refusal } from '../access/refusals';
import { type OperationPart, WHOLE } from '../access/variants-by-demand';
import { type CostFormula, compileAnswerSize, compileCost } from '../cost/operation-cost';
import { OperationNotFoundError } from '../errors/errors';
import { compilePlan } from '../execute/compile-plan';
import type { ExecutableNode, RootFetch, SequenceStep } from '../execute/executable-plan';
import { compileResponseWriter, type ResponseWriter } from '../execute/response/response-writer';
import { SharedPositions } from '../execute/shared-positions';
import type { QueryPlanner } from '../plan/query-planner';
import { protectAliases } from '../plan/workarounds/protect-aliases';
import { protectVariables } from '../plan/workarounds/protect-variables';
import type { ShardTerms } from '../shard/shard';
import { readsPersonalData } from '../supergraph/personal-types';
import { conditionsIn, isTrue } from '../syntax/conditions';
import { fragmentsOf, splitOperation } from '../syntax/split-operation';
import type { Subgraph } from '../transport/subgraph';
import { withFetchHook } from './create-subgraphs';
import type { EngineHooks } from './hooks';
import type { QueriesInFlight } from './queries-in-flight';
import type { Supergraph } from './supergraph';

/** What executing operations of one supergraph needs. */
export interface EngineParts {
  readonly supergraph: Supergraph;
  readonly planner: QueryPlanner;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly hooks?: EngineHooks;
  /** Equal queries that are under way, by what they answer with; a mutation makes it forget them. */
  readonly queriesInFlight: QueriesInFlight<OperationAnswer>;
  /** What an operation may be estimated to cost; null estimates none. */
  readonly maxCost: number | null;
  /** How many shards the sharded subgraphs have; 1 without any. */
  readonly shards: number;
  /** What the supergraph calls them. */
  readonly shardTerms: ShardTerms;
  /** Of an answer as JSON. */
  readonly maxAnswerBytes: number;
}

/** A response's body; null when the operation was not executed because its variables do not fit. */
export type OperationAnswer = Buffer | null;

/** An operation planned and compiled once; it holds nothing of any request. */
export interface PreparedQuery {
  readonly engine: EngineParts;
  /** With the operation, as the client sent them. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Null when costs are not estimated. */
  readonly cost: CostFormula | null;
  /** About the bytes of the answer; null where the schema says nothing of the sizes of its lists. */
  readonly answerSize: CostFormula | null;
  /** See `OperationPart.key`. */
  readonly partKey: string;
  /** Whether it selects what tells of a person: each reading is recorded with its reader, so each is made. */
  readonly isPersonal: boolean;
  /** A query of subgraphs that share reads. */
  readonly isShareable: boolean;
  /** Null when no subgraph has anything to answer. */
  readonly plan: ExecutableNode | null;
  /** `__schema` and `__type`, answered from the API schema. */
  readonly introspection: DocumentNode | null;
  /** What is not for the callers that it is prepared for. */
  readonly refusals: readonly Refusal[];
  /** The writer for the request's values of the variables in `@skip` and `@include`. */
  writerFor(variables: Readonly<Record<string, unknown>>): ResponseWriter;
}

/** A subscription's plan: what opens it, and what every event goes through then. */
export interface SubscriptionPlan {
  readonly primary: RootFetch;
  readonly rest: ExecutableNode;
}

/** Of 2^n combinations of condition variables, those in use. */
const WRITERS_PER_OPERATION = 64;

/** An operation of a validated document, with names that no plan makes up. */
export interface ReadOperation {
  /** As the client sent them. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly protectedDocument: DocumentNode;
  readonly protectedOperation: OperationDefinitionNode;
}

/** @throws OperationNotFoundError */
export function readOperation(
  { supergraph }: EngineParts,
  document: DocumentNode,
  operationName: string | null,
): ReadOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new OperationNotFoundError(operationName);
  const protectedDocument = protectVariables(protectAliases(document, supergraph.hiddenFields));
  return {
    document,
    operation,
    protectedDocument,
    protectedOperation: getOperationAST(protectedDocument, operationName)!,
  };
}

/**
 * Plans and compiles an operation, or a part of it. Rejects as `QueryPlanner.plan` does.
 */
export async function prepareQuery(
  engine: EngineParts,
  { document, operation, protectedDocument, protectedOperation }: ReadOperation,
  percentage: number,
  { key, refused }: OperationPart = WHOLE,
): Promise<PreparedQuery> {
  const { supergraph } = engine;
  const filtered = filterOperation(protectedDocument, protectedOperation, refused, true);
  const { planned, introspection } = splitOperation(filtered.document, filtered.operation, supergraph.types);
  const shared = new SharedPositions();
  const { types, interfaceObjects } = supergraph;
  const subgraphs = withFetchHook(engine.subgraphs, engine.hooks);
  const compiler = { subgraphs, types, interfaceObjects, shared };
  const plans = planned.length === 0 ? [] : await engine.planner.plan(planned, percentage);
  const steps = plans.map(({ node }) => compilePlan(compiler, node));
  const plan = inSequence(steps.filter((step) => step !== null));
  const isPersonal = readsPersonalData(supergraph.apiSchema, supergraph.personalTypes, protectedDocument);
  return {
    engine,
    document,
    operation,
    partKey: key,
    cost: costOf(engine, filtered.document, filtered.operation),
    answerSize: answerSizeOf(engine, filtered.document, filtered.operation),
    plan,
    isPersonal,
    isShareable:
      operation.operation === 'query' && !isPersonal && (plan === null || sharesReads(engine, plan)),
    introspection,
    refusals: findRefusals({
      schema: supergraph.apiSchema,
      document: protectedDocument,
      operation: protectedOperation,
      refused,
    }),
    writerFor: createWriters(engine, {
      protectedDocument,
      protectedOperation,
      refused,
      nulls: filtered.nulls,
      shared,
    }),
  };
}

function costOf(
  { supergraph, maxCost }: EngineParts,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFormula | null {
  if (maxCost === null) return null;
  return compileCost({ schema: supergraph.apiSchema, rules: supergraph.costs }, document, operation);
}

function answerSizeOf(
  { supergraph }: EngineParts,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFormula | null {
  if (!supergraph.costs.isDeclared) return null;
  return compileAnswerSize({ schema: supergraph.apiSchema, rules: supergraph.costs }, document, operation);
}

function inSequence(steps: readonly ExecutableNode[]): ExecutableNode | null {
  return steps.length > 1 ? { kind: 'sequence', steps } : (steps[0] ?? null);
}

/** True when every subgraph of the plan lets equal reads be answered once. */
function sharesReads(engine: EngineParts, node: ExecutableNode): boolean {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return node.steps.every((step) => sharesReads(engine, step));
    case 'condition':
      return [node.whenTrue, node.whenFalse].every(
        (clause) => clause === null || sharesReads(engine, clause),
      );
    default:
      return engine.subgraphs.get(node.subgraph)?.sharesReads ?? false;
  }
}

interface WriterSource extends Pick<ReadOperation, 'protectedDocument' | 'protectedOperation'> {
  readonly refused: ReadonlySet<FieldNode>;
  readonly nulls: ReadonlySet<FieldNode>;
  readonly shared: SharedPositions;
}

function createWriters(
  { supergraph }: EngineParts,
  { protectedDocument, protectedOperation: operation, refused, nulls, shared }: WriterSource,
): PreparedQuery['writerFor'] {
  const schema = supergraph.apiSchema;
  const fragments = fragmentsOf(protectedDocument);
  const conditions = [operation, ...fragments.values()].flatMap(conditionsIn);
  const names = [...new Set(conditions.map(({ variable }) => variable))];
  const rootType = schema.getRootType(operation.operation) as GraphQLObjectType;
  const writers = new BoundedCache<string, ResponseWriter>(WRITERS_PER_OPERATION);
  return (variables) => {
    const key = names.length === 0 ? '' : names.map((name) => (isTrue(variables, name) ? 1 : 0)).join('');
    let writer = writers.get(key);
    if (writer === undefined) {
      const values = Object.fromEntries(names.map((name) => [name, isTrue(variables, name)]));
      const context = { schema, fragments, variables: values, refused, nulls, isShared: shared.isShared };
      writer = compileResponseWriter(context, rootType, operation.selectionSet);
      writers.set(key, writer);
    }
    return writer;
  };
}

/** Splits the plan of a subscription with these variables; null when it has nothing to subscribe to. */
export function subscriptionPlanOf(
  { plan: whole }: PreparedQuery,
  variables: Readonly<Record<string, unknown>>,
): SubscriptionPlan | null {
  let plan = whole;
  while (plan?.kind === 'condition') plan = isTrue(variables, plan.variable) ? plan.whenTrue : plan.whenFalse;
  if (plan === null) return null;
  const steps = plan.kind === 'sequence' ? plan.steps : [plan];
  const [primary, ...rest] = steps;
  if (primary?.kind !== 'rootFetch') return null;
  const sequence: SequenceStep = { kind: 'sequence', steps: rest };
  return { primary, rest: sequence };
}
