import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import { AnswerTooLargeError } from '../../platform/errors/errors';
import { coerceExactVariables } from '../../platform/json/exact-variables';
import { refusalErrors } from '../access/refusals';
import { estimateCost } from '../cost/operation-cost';
import { CostExceededError } from '../errors/errors';
import { invalidArgument, invalidVariable } from '../errors/operation-errors';
import { cloneJson } from '../execute/clone-json';
import { executePlan, mergeRootResponse } from '../execute/execute-plan';
import type { ExecutionContext } from '../execute/execution-context';
import type { JsonObject } from '../execute/flatten-path';
import { WriteContext } from '../execute/response/write-context';
import { coercible, protectValues } from '../plan/workarounds/protect-variables';
import { withoutPrototypes } from '../supergraph/inherited-names';
import { pickVariables } from '../syntax/pick-variables';
import type { StreamState, SubgraphEvent } from '../transport/subgraph';
import type { JoinedEvent, JoinPatience } from './events/event-lane';
import { joinEvents, type ReadyEvent } from './events/join-events';
import { joinFailureOf } from './events/join-failure';
import { keepCursors } from './events/keep-cursors';
import { ASKS_POSITION, noticePositions } from './events/notice-positions';
import { type PreparedQuery, type SubscriptionPlan, subscriptionPlanOf } from './prepared-operation';
import { ResponseText } from './response-text';

/** What a client sends along with an operation. */
export interface OperationRequest {
  /** As sent; coerced here by the API schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Headers for the subgraphs, lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Told what the operation is estimated to cost, before it is run. @throws GraphQLError for why it may not */
  readonly charge?: (cost: number) => void;
}

export type { JoinPatience };

export interface SubscriptionOptions {
  /** With events whose join gets no answer. */
  readonly patience?: JoinPatience;
  /** For a stream: the cursor to go on after (null: begin now), in place of the operation's own. */
  readonly resumeFrom?: string | null;
}

/** What a subscription delivers next. */
export interface OperationEvent extends OperationResult {
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** True when these errors ended the subscription. */
  readonly isFinal?: boolean;
  /** Where a stream stands after this event. */
  readonly stream?: StreamState;
  /** True when there is nothing to deliver but this state. */
  readonly isNotice?: boolean;
}

/**
 * Without `data` the operation was not executed (GraphQL section 7.1.1). `data` is written already: `data.text` is JSON, and
 * `data.toJSON()` the value.
 */
export interface OperationResult {
  readonly data?: ResponseText;
  readonly errors?: readonly GraphQLError[];
}

const MAX_VARIABLE_ERRORS = 20;

/**
 * Executes a query or a mutation: fetches by the plan, answers introspection, writes the response.
 *
 * Rejects only when the request's signal is aborted.
 */
export async function executeOperation(
  query: PreparedQuery,
  request: OperationRequest,
): Promise<OperationResult> {
  const variables = coerceVariables(query, request);
  if ('errors' in variables) return variables;
  const context = createContext(query, request, variables.coerced);
  if (query.plan !== null) await executePlan(context, query.plan);
  if (query.operation.operation === 'mutation') query.engine.queriesInFlight.forget();
  request.signal.throwIfAborted();
  if (query.introspection !== null) await introspect(query, context);
  return writeResult(query, context);
}

/**
 * Runs a subscription: every event goes through the rest of the plan with a context of its own.
 *
 * Ends when the subgraph completes it, after a final event, or when the signal is aborted.
 */
export async function* subscribeOperation(
  query: PreparedQuery,
  request: OperationRequest & SubscriptionOptions,
): AsyncGenerator<OperationEvent, void, void> {
  const variables = coerceVariables(query, request);
  if ('errors' in variables) return yield { ...variables, isFinal: true };
  const plan = subscriptionPlanOf(query, variables.coerced);
  if (plan !== null) yield* runEvents(query, plan, request, variables.coerced);
  else if (query.refusals.length > 0)
    yield { errors: refusalErrors(query.refusals, variables.coerced), isFinal: true };
}

const PATIENCE: JoinPatience = { waitMs: 30_000, pauses: { firstMs: 200, mostMs: 15_000 } };

interface Joined extends JoinedEvent {
  readonly context: ExecutionContext;
}

async function* runEvents(
  query: PreparedQuery,
  plan: SubscriptionPlan,
  request: OperationRequest & SubscriptionOptions,
  variables: Readonly<Record<string, unknown>>,
): AsyncGenerator<OperationEvent, void, void> {
  const { primary } = plan;
  const { cursors, stream } = primary.operation;
  const merge = (event: SubgraphEvent): Joined => {
    const context = createContext(query, request, variables);
    mergeRootResponse(context, primary, event);
    return { context, data: event.data, failure: undefined };
  };
  const own = pickVariables(variables, primary.variableNames);
  const subscribe = (signal: AbortSignal) => {
    const { headers, resumeFrom } = request;
    const asked = { variables: own, representations: {}, headers, signal, resumeFrom };
    if (stream !== undefined) return primary.operation.subscribe(asked);
    return noticePositions(primary.operation.subscribe({ ...asked, extensions: ASKS_POSITION }));
  };
  const subscribePlaced = (signal: AbortSignal) =>
    cursors === undefined ? subscribe(signal) : keepCursors(subscribe(signal), cursors, own);
  const join = async (event: SubgraphEvent): Promise<Joined> => {
    const joined = merge({ ...event, data: cloneJson(event.data) });
    const { errors } = joined.context;
    const known = errors.length;
    await executePlan(joined.context, plan.rest);
    return { ...joined, failure: joinFailureOf(errors.slice(known), query.engine.shardTerms) };
  };
  const { signal, patience = PATIENCE } = request;
  const isJoined = plan.rest.kind !== 'sequence' || plan.rest.steps.length > 0;
  const events = isJoined
    ? joinEvents({ subscribe: subscribePlaced, join, patience, signal })
    : subscribe(signal);
  for await (const event of events) {
    if ('joined' in event) yield describe(query, event);
    else if (event.isFinal) return yield { errors: merge(event).context.errors, isFinal: true };
    else yield describe(query, { ...placedAtOnce(event, merge), isIncomplete: false });
  }
}

function placedAtOnce(event: SubgraphEvent, merge: (event: SubgraphEvent) => Joined) {
  const joined = event.isNotice ? undefined : merge(event);
  return { joined, stream: event.place?.({ data: event.data, moves: true, isExact: true }) };
}

/** A client is told which shards are missing with the next event, and which events will come again, whole. */
function describe(
  query: PreparedQuery,
  { joined, stream, isIncomplete }: ReadyEvent<Joined>,
): OperationEvent {
  if (joined === undefined) return { stream, isNotice: true };
  const { missingField } = query.engine.shardTerms;
  const extensions = {
    ...(stream !== undefined && stream.missing.length > 0 && { [missingField]: stream.missing }),
    ...(isIncomplete && { incomplete: true }),
  };
  const result = writeResult(query, joined.context);
  return Object.keys(extensions).length === 0 ? { ...result, stream } : { ...result, stream, extensions };
}

function createContext(
  { engine }: PreparedQuery,
  { headers, signal }: OperationRequest,
  variables: Readonly<Record<string, unknown>>,
): ExecutionContext {
  return {
    data: {},
    errors: [],
    variables,
    headers,
    signal,
    silent: new Set(),
    types: engine.supergraph.types,
    isPlain: true,
    untold: new Set(),
    mutations: 0,
  };
}

/** CoerceVariableValues (GraphQL section 6.1.2) by the API schema; an error too when they make the operation too costly. */
export function coerceVariables(
  query: PreparedQuery,
  { variables, charge }: Pick<OperationRequest, 'variables' | 'charge'>,
): CoercedVariables {
  const { engine, operation } = query;
  const { definitions, values: given } = coercible(operation, variables);
  const toCoerce = engine.supergraph.hasInheritedInputNames ? withoutPrototypes(given) : given;
  const values =
    definitions.length === 0
      ? { coerced: {} }
      : coerceExactVariables(engine.supergraph.apiSchema, definitions, toCoerce, MAX_VARIABLE_ERRORS);
  if ('errors' in values)
    return { errors: values.errors.map((error) => invalidVariable(error, query.document, variables)) };
  const coerced = protectValues(operation, values.coerced);
  const excess = excessOf(query, coerced) ?? refusalOf(charge, () => chargeOf(query, coerced));
  return excess === null ? { coerced } : { errors: [excess] };
}

type CoercedVariables =
  | { readonly coerced: Readonly<Record<string, unknown>> }
  | { readonly errors: readonly GraphQLError[] };

function excessOf(
  { cost, answerSize, engine }: PreparedQuery,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const { maxCost, maxAnswerBytes } = engine;
  const estimated = cost === null ? 0 : estimateCost(cost, variables);
  if (maxCost !== null && estimated > maxCost) return new CostExceededError(estimated, maxCost);
  const bytes = answerSize === null ? 0 : estimateCost(answerSize, variables);
  return bytes > maxAnswerBytes ? new AnswerTooLargeError(maxAnswerBytes, bytes) : null;
}

/** Answers that cost as much to read, merge and write as an object does to find. */
const BYTES_PER_COST = 1_024;

/** What an operation is estimated to cost in all the shards that it asks, with the bytes that they answer. */
export function chargeOf(
  { cost, answerSize, engine }: PreparedQuery,
  variables: Readonly<Record<string, unknown>>,
): number {
  if (cost === null) return 0;
  const bytes = answerSize === null ? 0 : estimateCost(answerSize, variables, engine.shards);
  return estimateCost(cost, variables, engine.shards) + Math.floor(bytes / BYTES_PER_COST);
}

function refusalOf(charge: OperationRequest['charge'], cost: () => number): GraphQLError | null {
  try {
    charge?.(cost());
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

async function introspect(
  { engine, introspection }: PreparedQuery,
  context: ExecutionContext,
): Promise<void> {
  const schema = engine.supergraph.apiSchema;
  const result: ExecutionResult = await execute({
    schema,
    document: introspection!,
    variableValues: context.variables,
  });
  context.isPlain = false;
  Object.assign(context.data, result.data as JsonObject | null);
  context.errors.push(...(result.errors ?? []).map(invalidArgument));
}

function writeResult(query: PreparedQuery, context: ExecutionContext): OperationResult {
  const { errors, isPlain, untold } = context;
  const writeContext = new WriteContext(errors, isPlain, query.engine.maxAnswerBytes, untold);
  try {
    const data = new ResponseText(query.writerFor(context.variables).write(context.data, writeContext));
    return context.errors.length === 0 ? { data } : { data, errors: context.errors };
  } catch (error) {
    if (error instanceof AnswerTooLargeError) return { data: new ResponseText('null'), errors: [error] };
    throw error;
  }
}
