import { GraphQLError } from 'graphql';

/** `extensions.code` of the errors the gateway itself makes. */
export const GatewayErrorCode = {
  subgraphUnreachable: 'SUBGRAPH_UNREACHABLE',
  subgraphTimeout: 'SUBGRAPH_TIMEOUT',
  subgraphInvalidAnswer: 'SUBGRAPH_INVALID_ANSWER',
  /** A subgraph's own error that carries no code. */
  subgraphError: 'DOWNSTREAM_SERVICE_ERROR',
  /** A subgraph answered a value that the API schema does not allow at that place. */
  invalidValue: 'INVALID_VALUE',
  nonNullViolation: 'NON_NULL_VIOLATION',
  planningFailed: 'QUERY_PLANNING_FAILED',
  limitExceeded: 'OPERATION_LIMIT_EXCEEDED',
  operationTimeout: 'OPERATION_TIMEOUT',
  operationNotFound: 'OPERATION_RESOLUTION_FAILURE',
  /** A running subscription is not valid under the supergraph that took over. */
  subscriptionSchemaChanged: 'SUBSCRIPTION_SCHEMA_CHANGED',
} as const;

export class InvalidSupergraphError extends Error {
  override readonly name = 'InvalidSupergraphError';

  constructor(override readonly cause: Error) {
    super(`The supergraph cannot be used: ${cause.message}`);
  }
}

/** An operation over one of the limits; answered with HTTP status 400. */
export class LimitExceededError extends GraphQLError {
  constructor(limit: string, max: number) {
    super(`The operation has more ${limit} than the ${max} allowed.`, {
      extensions: { code: GatewayErrorCode.limitExceeded, limit, max, http: { status: 400 } },
    });
  }
}

/** A valid operation that the planner could not plan: a defect of supergraph or planner, never of the client. */
export class PlanningError extends GraphQLError {
  constructor(cause: Error) {
    super('The operation could not be planned.', {
      originalError: cause,
      extensions: { code: GatewayErrorCode.planningFailed, http: { status: 500 } },
    });
  }
}

export class OperationNotFoundError extends GraphQLError {
  constructor(operationName: string | null) {
    super(
      operationName === null
        ? 'Name the operation to run: the document has several or none.'
        : `The document has no operation named "${operationName}".`,
      { extensions: { code: GatewayErrorCode.operationNotFound, http: { status: 400 } } },
    );
  }
}

/** The operation's time is up; answered with HTTP status 504. */
export class OperationTimeoutError extends GraphQLError {
  constructor(timeoutMs: number) {
    super(`The operation took longer than ${timeoutMs} ms.`, {
      extensions: { code: GatewayErrorCode.operationTimeout, http: { status: 504 } },
    });
  }
}

/** The client has closed its connection; nobody is answered. */
export class ClientGoneError extends Error {
  override readonly name = 'ClientGoneError';
}
