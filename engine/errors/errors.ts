import { GraphQLError } from 'graphql';
import { ErrorCode, HubError } from '../../platform/errors/errors';

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
  /** Of the errors of one response, only the first are shown. */
  tooManyErrors: 'TOO_MANY_ERRORS',
  planningFailed: 'QUERY_PLANNING_FAILED',
  planningTimeout: 'QUERY_PLANNING_TIMEOUT',
  /** Too many operations that take long to plan wait for it. */
  tooMuchToPlan: 'QUERY_PLANNING_BUSY',
  limitExceeded: 'OPERATION_LIMIT_EXCEEDED',
  /** These two as Apollo Router names them. */
  tooExpensive: 'COST_ESTIMATED_TOO_EXPENSIVE',
  costUnknown: 'COST_QUERY_PARSE_FAILURE',
  rateLimited: 'RATE_LIMITED',
  tooManyConnections: 'TOO_MANY_CONNECTIONS',
  tooManyOperations: 'TOO_MANY_OPERATIONS',
  persistedQueryNotFound: 'PERSISTED_QUERY_NOT_FOUND',
  persistedQueryHashMismatch: 'PERSISTED_QUERY_HASH_MISMATCH',
  /** `OPERATIONS=registered` refuses a hash, and a text. */
  persistedQueryNotInList: 'PERSISTED_QUERY_NOT_IN_LIST',
  queryNotInSafelist: 'QUERY_NOT_IN_SAFELIST',
  operationTimeout: 'OPERATION_TIMEOUT',
  /** The caller may not see a field, or the type that it is of or leads to. */
  unauthorizedField: 'UNAUTHORIZED_FIELD_OR_TYPE',
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

/** An operation that is estimated to cost too much with its variables; answered with HTTP status 400. */
export class CostExceededError extends GraphQLError {
  constructor(estimated: number, max: number) {
    super(`The operation is estimated to cost ${estimated}, more than the ${max} allowed.`, {
      extensions: {
        code: GatewayErrorCode.tooExpensive,
        'cost.estimated': estimated,
        'cost.max': max,
        http: { status: 400 },
      },
    });
  }
}

/** A list that must be bounded by one of several arguments; answered with HTTP status 400. */
export class SlicingArgumentsError extends GraphQLError {
  constructor(coordinate: string, names: readonly string[]) {
    super(`${coordinate} must be given exactly one of ${names.join(', ')}.`, {
      extensions: { code: GatewayErrorCode.costUnknown, http: { status: 400 } },
    });
  }
}

/** The caller, or the address, sends operations faster than it may; answered with HTTP status 429. */
export class RateLimitedError extends GraphQLError {
  constructor(readonly retryAfterSeconds: number) {
    const headers: unknown = new Map([['retry-after', String(retryAfterSeconds)]]);
    super(`Too many requests; try again in ${retryAfterSeconds} s.`, {
      extensions: {
        code: GatewayErrorCode.rateLimited,
        retryAfterSeconds,
        http: { status: 429, headers } as object,
      },
    });
  }
}

/** The caller, or the address, has as many connections open as it may have; answered with HTTP status 429. */
export class TooManyConnectionsError extends GraphQLError {
  constructor(max: number) {
    const headers: unknown = new Map([['retry-after', '5']]);
    super(`No more than ${max} connections at a time.`, {
      extensions: {
        code: GatewayErrorCode.tooManyConnections,
        max,
        http: { status: 429, headers } as object,
      },
    });
  }
}

/** The caller has as many operations under way, running and waiting, as it may have; answered with HTTP status 429. */
export class TooManyOperationsError extends GraphQLError {
  constructor(max: number) {
    const headers: unknown = new Map([['retry-after', '1']]);
    super(`No more than ${max} operations at a time.`, {
      extensions: {
        code: GatewayErrorCode.tooManyOperations,
        max,
        retryAfterSeconds: 1,
        http: { status: 429, headers } as object,
      },
    });
  }
}

/** A door between the hub's own processes, tried by somebody else. */
export class ServicesOnlyError extends HubError {
  constructor() {
    super(ErrorCode.Forbidden, 'This is for the services of the hub.', {
      extensions: { http: { status: 403 } },
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

/** An operation that takes longer to plan than it may; answered with HTTP status 400. */
export class PlanningTimeoutError extends GraphQLError {
  constructor(timeoutMs: number) {
    super(
      `The operation takes longer to plan than the ${timeoutMs} ms allowed; ask for less in one operation.`,
      {
        extensions: { code: GatewayErrorCode.planningTimeout, max: timeoutMs, http: { status: 400 } },
      },
    );
  }
}

/** An operation that takes long to plan, while many such wait; answered with HTTP status 503. */
export class TooMuchToPlanError extends GraphQLError {
  constructor() {
    super('Too many operations that take long to plan are waiting; try again later.', {
      extensions: { code: GatewayErrorCode.tooMuchToPlan, http: { status: 503 } },
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
