import {
  type DocumentNode,
  type GraphQLObjectType,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { BoundedCache } from '../../subgraphs/service/bounded-cache';
import { OperationNotFoundError } from '../errors';
import { protectAliases } from '../plan/protect-aliases';
import { protectVariables } from '../plan/protect-variables';
import type { QueryPlanner } from '../plan/query-planner';
import { fragmentsOf, splitOperation } from '../plan/split-operation';
import type { Supergraph } from '../plan/supergraph';
import type { QueriesInFlight } from '../queries-in-flight';
import type { Subgraph } from '../transport/subgraph';
import { conditionVariablesOf } from './collect-fields';
import { compilePlan } from './compile-plan';
import type { ExecutableNode, RootFetch, SequenceStep } from './executable-plan';
import { compileResponseWriter, type ResponseWriter } from './response-writer';
import { SharedPositions } from './shared-positions';

/** What executing operations of one supergraph needs. */
export interface Engine {
  readonly supergraph: Supergraph;
  readonly planner: QueryPlanner;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Equal queries that are under way, by what they answer with; a mutation makes it forget them. */
  readonly queriesInFlight: QueriesInFlight<OperationAnswer>;
}

/** A response's body; null when the operation was not executed because its variables do not fit. */
export type OperationAnswer = Buffer | null;

/** An operation planned and compiled once; it holds nothing of any request. */
export interface PreparedQuery {
  readonly engine: Engine;
  readonly operation: OperationDefinitionNode;
  /** A query of subgraphs that share reads. */
  readonly isShareable: boolean;
  /** Null when no subgraph has anything to answer. */
  readonly plan: ExecutableNode | null;
  /** `__schema` and `__type`, answered from the API schema. */
  readonly introspection: DocumentNode | null;
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

/**
 * Plans and compiles a validated operation.
 *
 * @throws OperationNotFoundError, PlanningError
 */
export function prepareQuery(
  engine: Engine,
  document: DocumentNode,
  operationName: string | null,
  dial: number,
): PreparedQuery {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new OperationNotFoundError(operationName);
  const protectedDocument = protectVariables(protectAliases(document, engine.supergraph.hiddenFields));
  const protectedOperation = getOperationAST(protectedDocument, operationName)!;
  const { planned, introspection } = splitOperation(
    protectedDocument,
    protectedOperation,
    engine.supergraph.types,
  );
  const shared = new SharedPositions();
  const { types, interfaceObjects } = engine.supergraph;
  const compiler = { subgraphs: engine.subgraphs, types, interfaceObjects, shared };
  const steps = planned.map((part) => compilePlan(compiler, engine.planner.plan(part, dial).node));
  const plan = inSequence(steps.filter((step) => step !== null));
  return {
    engine,
    operation,
    plan,
    isShareable: operation.operation === 'query' && (plan === null || sharesReads(engine, plan)),
    introspection,
    writerFor: createWriters(engine, protectedDocument, protectedOperation, shared),
  };
}

function inSequence(steps: readonly ExecutableNode[]): ExecutableNode | null {
  return steps.length > 1 ? { kind: 'sequence', steps } : (steps[0] ?? null);
}

/** True when every subgraph of the plan lets equal reads be answered once. */
function sharesReads(engine: Engine, node: ExecutableNode): boolean {
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

function createWriters(
  { supergraph }: Engine,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  shared: SharedPositions,
): PreparedQuery['writerFor'] {
  const schema = supergraph.apiSchema;
  const fragments = fragmentsOf(document);
  const selectionSets = [
    operation.selectionSet,
    ...[...fragments.values()].map((fragment) => fragment.selectionSet),
  ];
  const names = conditionVariablesOf(selectionSets);
  const rootType = schema.getRootType(operation.operation) as GraphQLObjectType;
  const writers = new BoundedCache<string, ResponseWriter>(WRITERS_PER_OPERATION);
  return (variables) => {
    const key = names.length === 0 ? '' : names.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let writer = writers.get(key);
    if (writer === undefined) {
      const conditions = new Map(names.map((name) => [name, variables[name] === true]));
      const context = { schema, fragments, conditions };
      writer = compileResponseWriter(context, rootType, operation.selectionSet, shared.isShared);
      writers.set(key, writer);
    }
    return writer;
  };
}

/** Splits the plan of a subscription; null when it has nothing to subscribe to. */
export function subscriptionPlanOf({ plan }: PreparedQuery): SubscriptionPlan | null {
  if (plan === null) return null;
  const steps = plan.kind === 'sequence' ? plan.steps : [plan];
  const [primary, ...rest] = steps;
  if (primary?.kind !== 'rootFetch') return null;
  const sequence: SequenceStep = { kind: 'sequence', steps: rest };
  return { primary, rest: sequence };
}
