import { badRequest, type OperationText } from '../../engine/index';

/** The parameters of a request as a client sends them (GraphQL over HTTP, "Request Parameters"), checked. */
export interface RequestParameters extends OperationText {
  readonly variables: Readonly<Record<string, unknown>>;
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
