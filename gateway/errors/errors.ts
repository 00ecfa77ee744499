import { GraphQLError } from 'graphql';
import { ErrorCode, HubError } from '../../platform/errors/errors';

/** `extensions.code` of the errors that the gateway makes around the engine. */
export const GatewayErrorCode = {
  rateLimited: 'RATE_LIMITED',
  tooManyConnections: 'TOO_MANY_CONNECTIONS',
  tooManyOperations: 'TOO_MANY_OPERATIONS',
  persistedQueryNotFound: 'PERSISTED_QUERY_NOT_FOUND',
  persistedQueryHashMismatch: 'PERSISTED_QUERY_HASH_MISMATCH',
  /** `OPERATIONS=registered` refuses a hash, and a text. */
  persistedQueryNotInList: 'PERSISTED_QUERY_NOT_IN_LIST',
  queryNotInSafelist: 'QUERY_NOT_IN_SAFELIST',
  operationTimeout: 'OPERATION_TIMEOUT',
  /** A running subscription is not valid under the supergraph that took over. */
  subscriptionSchemaChanged: 'SUBSCRIPTION_SCHEMA_CHANGED',
  /** A request with a session lacks the header that only a page of the hub's own can send. */
  consoleHeaderRequired: 'CONSOLE_HEADER_REQUIRED',
  notAcceptable: 'NOT_ACCEPTABLE',
  staffRegisterUnavailable: 'STAFF_REGISTER_UNAVAILABLE',
} as const;

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

/** `accept` names no type that the hub can answer with. */
export class NotAcceptableError extends GraphQLError {
  constructor() {
    super('Accept application/graphql-response+json, application/json or text/event-stream.', {
      extensions: { code: GatewayErrorCode.notAcceptable, http: { status: 406 } },
    });
  }
}

/** A path that is asked by one method only. */
export class MethodError extends GraphQLError {
  constructor(method: 'GET' | 'POST') {
    const headers: unknown = new Map([['allow', method]]);
    super(`Send a ${method} request.`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 405, headers } as object },
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

/** A request came with a session and without the header `x-konsol: 1`: another site may have made the browser send it. */
export class ConsoleHeaderRequiredError extends GraphQLError {
  constructor() {
    super('A request with the session cookie needs the header x-konsol: 1.', {
      extensions: { code: GatewayErrorCode.consoleHeaderRequired, http: { status: 403 } },
    });
  }
}

/** A page of another origin tried to open a socket with a session. */
export class ForeignOriginError extends HubError {
  constructor() {
    super(ErrorCode.Forbidden, "Only the hub's own pages open a socket with a session.", {
      extensions: { http: { status: 403 } },
    });
  }
}

/** The staff register cannot be asked now, so nobody can tell who has signed in, or whether a session has been ended. */
export class StaffRegisterUnavailableError extends GraphQLError {
  constructor(cause?: unknown) {
    const headers: unknown = new Map([['retry-after', '5']]);
    super('The staff register cannot be asked now; try again.', {
      extensions: {
        code: GatewayErrorCode.staffRegisterUnavailable,
        http: { status: 503, headers } as object,
      },
      originalError: cause as Error,
    });
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
