import { setMaxListeners } from 'node:events';
import { GraphQLError } from 'graphql';
import type { Grants } from '../../platform/access/grants';
import type { JoinPatience } from './events/event-lane';
import type { OperationEvent, OperationRequest, OperationResult } from './execute-operation';
import { badRequest, RequestErrors } from './request-errors';
import type { OperationText, RequestPipeline } from './request-pipeline';

/** An operation and who sends it. */
export interface GraphqlRequest {
  readonly query: string;
  /** Of the document's operations the one to run, where there are several. */
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** For the subgraphs, lower-case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the sender may (`@authenticated`, `@requiresScopes`, `@policy`); null, and absent: nobody is known. */
  readonly grants?: Grants | null;
  /** Gives the operation up. */
  readonly signal?: AbortSignal;
}

export async function executeRequest(
  pipeline: RequestPipeline,
  request: GraphqlRequest,
  assertOpen: () => void,
): Promise<OperationResult> {
  try {
    assertOpen();
    return await pipeline.with(textOf(request), async (operation) => {
      if (operation.kind === 'subscription') throw badRequest('A subscription is subscribed to.');
      const query = await operation.for(request.grants ?? null);
      return pipeline.execute(operation, query, toOperationRequest(request));
    });
  } catch (error) {
    return { errors: errorsOf(error) };
  }
}

export async function* subscribeRequest(
  pipeline: RequestPipeline,
  request: GraphqlRequest,
  assertOpen: () => void,
  patience?: JoinPatience,
): AsyncGenerator<OperationEvent, void, void> {
  const leaving = new AbortController();
  const { signal, ...own } = toOperationRequest(request);
  try {
    assertOpen();
    const operation = await pipeline.prepare(textOf(request));
    if (operation.kind !== 'subscription') throw badRequest('Only a subscription is subscribed to.');
    const query = await operation.for(request.grants ?? null);
    const until = AbortSignal.any([signal, leaving.signal]);
    yield* pipeline.subscribe(operation, query, { ...own, signal: until, patience });
  } catch (error) {
    yield { errors: errorsOf(error), isFinal: true };
  } finally {
    leaving.abort();
  }
}

function textOf({ query: source, operationName = null }: GraphqlRequest): OperationText {
  if (typeof source !== 'string') throw badRequest('query must be the text of an operation.');
  return { source, operationName };
}

function toOperationRequest({ variables = {}, headers = {}, signal }: GraphqlRequest): OperationRequest {
  return { variables, headers, signal: signal ?? never() };
}

function never(): AbortSignal {
  const { signal } = new AbortController();
  // One listener for each request to a subgraph.
  setMaxListeners(0, signal);
  return signal;
}

/** @throws what is no error of the operation */
function errorsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof RequestErrors) return error.errors;
  if (error instanceof GraphQLError) return [error];
  throw error;
}
