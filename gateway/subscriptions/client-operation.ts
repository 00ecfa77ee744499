import {
  badRequest,
  type OperationText,
  type PreparedQuery,
  type RequestPipeline,
  type ValidOperation,
} from '../../engine/index';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { Caller } from '../../platform/tokens/token-verifier';

/** The parameters of a request as a client sends them (GraphQL over HTTP, "Request Parameters"), checked. */
export interface RequestParameters extends OperationText {
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What its sender may have of an operation. */
export interface ClientOperation {
  readonly operation: ValidOperation;
  /** Null when the gateway serves anybody. */
  readonly caller: Caller | null;
  readonly query: PreparedQuery;
}

/** Rejects as `RequestPipeline.prepare` does. */
export async function prepareFor(
  pipeline: RequestPipeline,
  caller: Caller | null,
  text: OperationText,
): Promise<ClientOperation> {
  const operation = await pipeline.prepare(text);
  return { operation, caller, query: await operation.for(grantsOf(caller)) };
}

/** @throws RequestErrors for what is no request */
export function readParameters(payload: unknown): RequestParameters {
  const { query, operationName, variables } = (payload ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw badRequest('The request has no query.');
  if (typeof (operationName ?? '') !== 'string') throw badRequest('The operation name is no string.');
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables))
    throw badRequest('The variables are no object.');
  return {
    source: query,
    operationName: (operationName as string | null | undefined) ?? null,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}
