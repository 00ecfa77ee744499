import { GraphQLError } from 'graphql';

/** `extensions.code` of the errors that the engine itself makes. */
export const EngineErrorCode = {
  subgraphUnreachable: 'SUBGRAPH_UNREACHABLE',
  subgraphTimeout: 'SUBGRAPH_TIMEOUT',
  subgraphInvalidAnswer: 'SUBGRAPH_INVALID_ANSWER',
  /** Another server answers at the subgraph's address. */
  subgraphMisdirected: 'SUBGRAPH_MISDIRECTED',
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
  /** The caller may not see a field, or the type that it is of or leads to. */
  unauthorizedField: 'UNAUTHORIZED_FIELD_OR_TYPE',
  operationNotFound: 'OPERATION_RESOLUTION_FAILURE',
  engineClosed: 'ENGINE_CLOSED',
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
      extensions: { code: EngineErrorCode.limitExceeded, limit, max, http: { status: 400 } },
    });
  }
}

/** An operation that is estimated to cost too much with its variables; answered with HTTP status 400. */
export class CostExceededError extends GraphQLError {
  constructor(estimated: number, max: number) {
    super(`The operation is estimated to cost ${estimated}, more than the ${max} allowed.`, {
      extensions: {
        code: EngineErrorCode.tooExpensive,
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
      extensions: { code: EngineErrorCode.costUnknown, http: { status: 400 } },
    });
  }
}

/** A valid operation that the planner could not plan: a defect of supergraph or planner, never of the client. */
export class PlanningError extends GraphQLError {
  constructor(cause: Error) {
    super('The operation could not be planned.', {
      originalError: cause,
      extensions: { code: EngineErrorCode.planningFailed, http: { status: 500 } },
    });
  }
}

/** An operation that takes longer to plan than it may; answered with HTTP status 400. */
export class PlanningTimeoutError extends GraphQLError {
  constructor(timeoutMs: number) {
    super(
      `The operation takes longer to plan than the ${timeoutMs} ms allowed; ask for less in one operation.`,
      {
        extensions: { code: EngineErrorCode.planningTimeout, max: timeoutMs, http: { status: 400 } },
      },
    );
  }
}

/** An operation that takes long to plan, while many such wait; answered with HTTP status 503. */
export class TooMuchToPlanError extends GraphQLError {
  constructor() {
    super('Too many operations that take long to plan are waiting; try again later.', {
      extensions: { code: EngineErrorCode.tooMuchToPlan, http: { status: 503 } },
    });
  }
}

export class OperationNotFoundError extends GraphQLError {
  constructor(operationName: string | null) {
    super(
      operationName === null
        ? 'Name the operation to run: the document has several or none.'
        : `The document has no operation named "${operationName}".`,
      { extensions: { code: EngineErrorCode.operationNotFound, http: { status: 400 } } },
    );
  }
}

/** The engine has been closed; what was under way then is not refused. */
export class EngineClosedError extends GraphQLError {
  constructor() {
    super('The engine is closed.', { extensions: { code: EngineErrorCode.engineClosed } });
  }
}
