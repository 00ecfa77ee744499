import type { ConflictReason } from '../../../platform/errors/conflict-reasons';
import {
  ConflictError,
  ErrorCode,
  ForbiddenError,
  HubError,
  NotFoundError,
} from '../../../platform/errors/errors';
import type { Findable } from '../../../platform/errors/refusal-reasons';

/** Codes with which a district has decided: the same call again gets the same answer. */
const FINAL: ReadonlySet<string> = new Set([
  'CONFLICT',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'BAD_USER_INPUT',
  'CAPACITY_EXCEEDED',
  'CLEARANCE_INCOMPLETE',
]);

/**
 * A call to a district that was not carried out as asked. A final one has had no effect; of a retryable one it is unknown
 * whether it had.
 */
export class DistrictCallError extends Error {
  override readonly name = 'DistrictCallError';

  constructor(
    message: string,
    readonly code: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get retryable(): boolean {
    return this.extensions.retryable === true || !FINAL.has(this.code);
  }

  /** Code and reason in one text, for people who look for why something was undone. */
  get summary(): string {
    const { reason } = this.extensions;
    return `${this.code}${typeof reason === 'string' ? ` (${reason})` : ''}: ${this.message}`;
  }
}

/** The district is needed for the answer and does not give one now. */
export class DistrictUnavailableError extends HubError {
  override readonly retryable = true;

  constructor(district: string, cause: unknown) {
    super(ErrorCode.DistrictUnavailable, `District "${district}" is unavailable; try again.`, {
      extensions: { district },
      cause,
    });
  }
}

/**
 * The client's error for a call that failed on its behalf; what is no failed call passes as it is.
 * @param field the client's argument that the call's came from: the call's own arguments are none of the client's
 */
export function toClientError(error: unknown, district: string, what: Findable, field?: string): unknown {
  if (!(error instanceof DistrictCallError)) return error;
  if (error.retryable) return new DistrictUnavailableError(district, error);
  if (error.code === 'NOT_FOUND') return new NotFoundError(what);
  if (error.code === 'FORBIDDEN' || error.code === ErrorCode.UnauthorizedField) return new ForbiddenError();
  const { reason = error.code, field: ofCall, ...extensions } = error.extensions;
  const place = ofCall !== undefined && field !== undefined ? { field } : {};
  const told = {
    ...extensions,
    ...place,
    reason: reason as ConflictReason | ErrorCode,
    code: ErrorCode.Conflict,
  };
  return new ConflictError(error.message, told);
}
