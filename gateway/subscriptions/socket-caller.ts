import type { GraphQLError } from 'graphql';
import { KeysUnavailableError, UnauthenticatedError } from '../../platform/errors/errors';
import type { Caller } from '../../platform/tokens/token-verifier';
import { CloseCode } from '../../platform/websocket/close-code';
import { RateLimitedError } from '../errors/errors';
import type { Admission } from '../security/admission';
import type { ConnectionQuotas } from '../security/connection-quotas';
import type { SessionGrant } from '../sessions/session-grant';
import { tooManyOperations } from './too-many-operations';
import { visibilityKeyOf } from './visibility-key';

/** What the request that opened the socket tells of its client. */
export interface SocketClient {
  readonly address: string;
  /** For the subgraphs, lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of a page of the console. */
  readonly session?: SessionGrant;
}

/** Why a socket is closed. */
export interface Closing {
  readonly code: CloseCode;
  readonly reason: string;
}

export interface SocketCallerContext {
  readonly admission: Admission;
  readonly quotas: ConnectionQuotas;
}

/** Whose token a socket carries, and what is counted for it. */
export class SocketCaller {
  /** Null before a token has been taken, and for one without any. */
  current: Caller | null = null;
  headers: Readonly<Record<string, string>>;
  /** Under which the socket and its operations are counted. */
  private subject: string | null = null;
  private hasLeft = false;

  constructor(
    private readonly context: SocketCallerContext,
    private readonly client: SocketClient,
  ) {
    this.headers = client.headers;
  }

  /**
   * Takes a token over, the first or a renewed one for the same caller. Nothing is taken, or counted, when the caller left
   * while the token was checked.
   */
  async take(authorization: string | undefined): Promise<Closing | null> {
    const caller = await this.authenticate(authorization);
    if (this.hasLeft) return null;
    if (caller instanceof Error) return closingOf(caller);
    if (this.current !== null && !(caller !== null && isSameCaller(this.current, caller))) {
      return { code: CloseCode.Unauthorized, reason: 'A token of another caller' };
    }
    if (!this.enter(caller)) {
      return { code: CloseCode.TooManyConnections, reason: 'Too many connections' };
    }
    this.current = caller;
    if (authorization !== undefined) this.headers = { ...this.headers, authorization };
    return null;
  }

  /** A token is good for as long as its key is. A token that is renewed meanwhile has been checked itself. */
  async recheck(): Promise<Closing | null> {
    if (this.current === null) return null;
    const { authorization } = this.headers;
    const answer = await this.authenticate(authorization);
    const isRefused = answer instanceof UnauthenticatedError;
    return isRefused && authorization === this.headers['authorization'] ? closingOf(answer) : null;
  }

  /** Why the caller may not run one more operation now; null: it counts. */
  refusal(): GraphQLError | null {
    const { admission, quotas } = this.context;
    try {
      admission.count(this.current, this.client.address);
    } catch (error) {
      if (error instanceof RateLimitedError) return error;
      throw error;
    }
    const { subject } = this;
    return subject === null || quotas.operationsPerSubject.enter(subject)
      ? null
      : tooManyOperations(quotas.operationsPerSubject.max, 'A caller');
  }

  /** @throws RateLimitedError */
  charge(cost: number): void {
    this.context.admission.charge(this.current, this.client.address, cost);
  }

  leaveOperation(): void {
    if (this.subject !== null) this.context.quotas.operationsPerSubject.leave(this.subject);
  }

  /** The last thing, after its operations; idempotent. */
  leave(): void {
    this.hasLeft = true;
    if (this.subject !== null) this.context.quotas.connectionsPerSubject.leave(this.subject);
    this.subject = null;
  }

  private authenticate(authorization: string | undefined): Promise<Caller | null | Error> {
    return this.context.admission
      .authenticate(authorization, this.client.address)
      .catch((error: Error) => error);
  }

  /** Counts the socket among its caller's, once. */
  private enter(caller: Caller | null): boolean {
    if (caller === null || this.subject !== null) return true;
    if (!this.context.quotas.connectionsPerSubject.enter(caller.subject)) return false;
    this.subject = caller.subject;
    return true;
  }
}

/** A renewed token must not change what the running operations may see. */
function isSameCaller(known: Caller, renewed: Caller): boolean {
  return (
    known.subject === renewed.subject &&
    visibilityKeyOf(known, undefined) === visibilityKeyOf(renewed, undefined)
  );
}

function closingOf(error: Error): Closing {
  return { code: closeCodeOf(error), reason: error.message };
}

function closeCodeOf(error: Error): CloseCode {
  if (error instanceof RateLimitedError) return CloseCode.TooManyConnections;
  if (error instanceof KeysUnavailableError) return CloseCode.TryAgainLater;
  return error instanceof UnauthenticatedError && error.expired
    ? CloseCode.Forbidden
    : CloseCode.Unauthorized;
}
