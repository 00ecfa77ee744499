import { type ASTNode, GraphQLError } from 'graphql';
import type { ConflictReason } from './conflict-reasons';
import type { BrokenRule, InputRule } from './input-rules';
import type { Findable, RefusalReason } from './refusal-reasons';

/** Every `extensions.code` that a subgraph of the hub answers with. */
export enum ErrorCode {
  Unauthenticated = 'UNAUTHENTICATED',
  Forbidden = 'FORBIDDEN',
  UnauthorizedField = 'UNAUTHORIZED_FIELD_OR_TYPE',
  KeysUnavailable = 'KEYS_UNAVAILABLE',
  NotFound = 'NOT_FOUND',
  BadUserInput = 'BAD_USER_INPUT',
  ClearanceIncomplete = 'CLEARANCE_INCOMPLETE',
  CapacityExceeded = 'CAPACITY_EXCEEDED',
  Conflict = 'CONFLICT',
  IdempotencyKeyReused = 'IDEMPOTENCY_KEY_REUSED',
  PageSizeExceeded = 'PAGE_SIZE_EXCEEDED',
  InvalidCursor = 'INVALID_CURSOR',
  CursorExpired = 'CURSOR_EXPIRED',
  SlowConsumer = 'SLOW_CONSUMER',
  ServiceBusy = 'SERVICE_BUSY',
  AnswerTooLarge = 'ANSWER_TOO_LARGE',
  LimitExceeded = 'OPERATION_LIMIT_EXCEEDED',
  DatabaseUnavailable = 'DATABASE_UNAVAILABLE',
  AccessLogUnavailable = 'ACCESS_LOG_UNAVAILABLE',
  DistrictUnavailable = 'DISTRICT_UNAVAILABLE',
  Internal = 'INTERNAL_SERVER_ERROR',
}

/** An error that may be shown to the client as it is; all others are masked outside development. */
export class HubError extends GraphQLError {
  /** Whether the same request may succeed when sent again. */
  readonly retryable: boolean = false;

  constructor(code: ErrorCode, message: string, details: HubErrorDetails = {}) {
    const { extensions, cause, nodes } = details;
    super(message, { nodes, extensions: { code, ...extensions }, originalError: cause as Error });
    this.name = new.target.name;
  }
}

export interface HubErrorDetails {
  readonly extensions?: Record<string, unknown>;
  readonly cause?: unknown;
  readonly nodes?: ASTNode;
}

export class UnauthenticatedError extends HubError {
  constructor(
    message: string,
    cause?: unknown,
    /** Whether nothing but time makes the token unusable. */
    readonly expired = false,
  ) {
    super(ErrorCode.Unauthenticated, message, {
      extensions: { http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) } },
      cause,
    });
  }
}

/** The keys that tokens are verified with cannot be read, so nobody can tell whether the token is good. */
export class KeysUnavailableError extends HubError {
  override readonly retryable = true;

  constructor(cause?: unknown) {
    super(ErrorCode.KeysUnavailable, 'Tokens cannot be verified now; try again.', {
      extensions: { http: { status: 503, headers: new Map([['retry-after', '5']]) } },
      cause,
    });
  }
}

export class ForbiddenError extends HubError {
  /** @param reason whose task it is, where that can be told */
  constructor(message = 'Not allowed.', reason?: RefusalReason) {
    super(ErrorCode.Forbidden, message, { extensions: reason === undefined ? {} : { reason } });
  }
}

/** The caller's scopes or role do not meet the access directives of a field, whatever the row. */
export class UnauthorizedFieldError extends HubError {
  constructor() {
    super(ErrorCode.UnauthorizedField, 'Unauthorized field or type');
  }
}

/** Also for what exists and may not be seen: the two cannot be told apart. */
export class NotFoundError extends HubError {
  /**
   * @param which of several, for the message
   * @param field the path of the argument that names it, where one names several
   */
  constructor(what: Findable, which = '', field?: string) {
    const extensions = field === undefined ? { what } : { what, field };
    super(ErrorCode.NotFound, `${what}${which} not found.`, { extensions });
  }
}

export class BadUserInputError extends HubError {
  /**
   * @param field the path of the value from the arguments of the client's field: `endsOn`, `input.area`, `filter.languages[1]`
   * @param broken the rule that it breaks, with its parameters and the value where that may be shown
   */
  constructor(field: string, problem: string, broken: BrokenRule) {
    super(ErrorCode.BadUserInput, `${field} ${problem}.`, { extensions: { field, ...broken } });
  }
}

/** As `BadUserInputError`, of a header. */
export class BadHeaderError extends HubError {
  constructor(header: string, problem: string, broken: BrokenRule) {
    super(ErrorCode.BadUserInput, `${header} ${problem}.`, { extensions: { header, ...broken } });
  }
}

/** A value that passed every rule and is none of its column's; which one, the database does not say. */
export class UnstorableValueError extends HubError {
  constructor(message = 'A value cannot be stored.') {
    super(ErrorCode.BadUserInput, message, { extensions: { rule: 'UNSTORABLE_TEXT' } });
  }
}

/** Thrown by a scalar, which does not know the field it is for. */
export class InvalidScalarError extends HubError {
  /** @param value as it was sent, where it is a text @param nodes where it stands in the operation's text */
  constructor(
    scalar: string,
    expected: string,
    { rule, value }: { rule: InputRule; value?: string },
    nodes?: ASTNode,
  ) {
    super(ErrorCode.BadUserInput, `${scalar} must be ${expected}.`, {
      extensions: { scalar, rule, ...(value !== undefined && { value }) },
      nodes,
    });
  }
}

export class ClearanceIncompleteError extends HubError {
  constructor(missing: readonly string[]) {
    super(ErrorCode.ClearanceIncomplete, `Checks are missing or expired: ${missing.join(', ')}.`, {
      extensions: { missing },
    });
  }
}

export class CapacityExceededError extends HubError {
  /** @param field of the argument that would make it so, where one does */
  constructor(capacity: number, field?: string) {
    super(
      ErrorCode.CapacityExceeded,
      `The capacity of ${capacity} is taken by open, held and filled vacancies.`,
      {
        extensions: { capacity, ...(field !== undefined && { field }) },
      },
    );
  }
}

export class ConflictError extends HubError {
  constructor(
    message: string,
    extensions: Readonly<Record<string, unknown>> & { readonly reason: ConflictReason | ErrorCode },
  ) {
    super(ErrorCode.Conflict, message, { extensions });
  }
}

export class IdempotencyKeyReusedError extends HubError {
  constructor() {
    super(ErrorCode.IdempotencyKeyReused, 'This Idempotency-Key was used for another request.');
  }
}

export class PageSizeExceededError extends HubError {
  constructor(maximum: number) {
    super(ErrorCode.PageSizeExceeded, `first must be from 1 to ${maximum}.`, {
      extensions: { field: 'first', maximum },
    });
  }
}

export class InvalidCursorError extends HubError {
  constructor() {
    super(ErrorCode.InvalidCursor, 'The cursor is not one of this list.', { extensions: { field: 'after' } });
  }
}

/** A cursor of an event stream that points past the newest event: of a database that has since been set back. */
export class FutureCursorError extends HubError {
  constructor() {
    super(ErrorCode.InvalidCursor, 'The cursor lies in the future of this stream.', {
      extensions: { field: 'after', reason: 'FUTURE' },
    });
  }
}

/** `EPOCH`: the cursor is of a database that this one has replaced. `RETENTION`: events after it have been purged. */
export type CursorExpiry = 'EPOCH' | 'RETENTION';

/** Events may have been missed: the subscriber reads the present state anew and subscribes without a cursor. */
export class CursorExpiredError extends HubError {
  constructor(reason: CursorExpiry) {
    super(ErrorCode.CursorExpired, 'The cursor has expired; read the list and subscribe anew.', {
      extensions: { field: 'after', reason },
    });
  }
}

/** More is asked for at once than is computed at once; answered with HTTP status 503. */
export class ServiceBusyError extends HubError {
  override readonly retryable = true;

  constructor() {
    super(ErrorCode.ServiceBusy, 'Too much is being computed now; try again.', {
      extensions: {
        retryAfterSeconds: 1,
        http: { status: 503, headers: new Map([['retry-after', '1']]) },
      },
    });
  }
}

/** An operation whose text is longer than texts may be; answered with HTTP status 400. */
export class OperationTooLongError extends HubError {
  constructor(max: number) {
    super(ErrorCode.LimitExceeded, `The operation has more characters than the ${max} allowed.`, {
      extensions: { limit: 'characters', max, http: { status: 400 } },
    });
  }
}

/** An answer that would be larger than answers may be; what was written is written all the same. */
export class AnswerTooLargeError extends HubError {
  /** @param maxBytes @param estimated the size that refused it before it was run */
  constructor(maxBytes: number, estimated?: number) {
    super(ErrorCode.AnswerTooLarge, `The answer would be larger than the ${maxBytes} bytes allowed.`, {
      extensions: { max: maxBytes, ...(estimated !== undefined && { estimated, http: { status: 400 } }) },
    });
  }
}

/** The subscriber's buffer is full; it resumes with its last cursor. */
export class SlowConsumerError extends HubError {
  override readonly retryable = true;

  constructor() {
    super(ErrorCode.SlowConsumer, 'Events are not taken as fast as they come; resume with the last cursor.');
  }
}

/** The database refused for now: a lost connection, a serialization failure, a deadlock. */
export class DatabaseUnavailableError extends HubError {
  override readonly retryable = true;

  constructor(cause: unknown) {
    super(ErrorCode.DatabaseUnavailable, 'The database cannot answer now; try again.', { cause });
  }
}

/** What was read could not be recorded, so it is not shown. */
export class AccessLogUnavailableError extends HubError {
  override readonly retryable = true;

  constructor(cause: unknown) {
    super(ErrorCode.AccessLogUnavailable, 'The access log cannot be written now; try again.', { cause });
  }
}
