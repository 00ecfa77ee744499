import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { UnauthenticatedError } from '../../subgraphs/service/errors';
import type { Caller, TokenVerifier } from '../../subgraphs/service/token-verifier';
import { CloseCode } from '../../subgraphs/service/websocket/close-code';
import { GatewayErrorCode } from '../errors';
import { type ClientMessage, parseClientMessage } from './client-message';
import type { OperationRunner } from './operation-runner';
import type { Subscriber } from './subscriber';
import type { Leave } from './subscription-hub';
import { visibilityKeyOf } from './visibility-key';

export interface SocketLimits {
  /** For `connection_init` to come, milliseconds. */
  readonly initTimeoutMs: number;
  readonly maxOperations: number;
  /** Bytes that wait for a client that reads slowly. */
  readonly maxBufferedBytes: number;
}

export interface ClientSocketContext {
  /** Null when the gateway serves anybody. */
  readonly verifier: TokenVerifier | null;
  readonly runner: OperationRunner;
  readonly limits: SocketLimits;
}

/** The longest that a timer can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * One client's socket (the graphql-transport-ws protocol).
 *
 * States: `opened` → `initialising` (its token is checked) → `acknowledged` (operations run) → `closed`. A socket lives as
 * long as its token; a `ping` with the payload `{ authorization }` of a new token for the same caller renews it.
 */
export class ClientSocket {
  isHeard = true;
  private state: 'opened' | 'initialising' | 'acknowledged' | 'closed' = 'opened';
  private caller: Caller | null = null;
  private headers: Readonly<Record<string, string>>;
  private readonly operations = new Map<string, Leave>();
  private timer: NodeJS.Timeout | undefined;

  /** @param headers for the subgraphs, from the request that opened the socket */
  constructor(
    private readonly socket: WebSocket,
    private readonly context: ClientSocketContext,
    headers: Readonly<Record<string, string>>,
  ) {
    this.headers = headers;
    this.setTimer(
      CloseCode.InitialisationTimeout,
      'Connection initialisation timeout',
      context.limits.initTimeoutMs,
    );
    socket.on('message', (data, isBinary) => this.read(isBinary ? undefined : String(data)));
    socket.on('pong', () => this.hear());
    socket.on('error', () => undefined);
    socket.on('close', () => this.release());
  }

  close(code: number, reason: string): void {
    if (this.state === 'closed') return;
    this.release();
    this.socket.close(code, reason);
  }

  /** Asks for a sign of life; false when none came since the last time. */
  checkPulse(): boolean {
    if (!this.isHeard) {
      this.socket.terminate();
      return false;
    }
    this.isHeard = false;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
    return true;
  }

  /** Sends what is ready as text; a client that does not read loses its socket. */
  send(text: string): void {
    if (this.state === 'closed') return;
    this.socket.send(text);
    if (this.socket.bufferedAmount > this.context.limits.maxBufferedBytes) {
      this.close(CloseCode.SlowConsumer, 'Slow consumer');
    }
  }

  ended(id: string): boolean {
    return this.operations.delete(id);
  }

  get currentCaller(): Caller | null {
    return this.caller;
  }

  get currentHeaders(): Readonly<Record<string, string>> {
    return this.headers;
  }

  private hear(): void {
    this.isHeard = true;
  }

  private read(text: string | undefined): void {
    this.hear();
    if (this.state === 'closed') return;
    const message = text === undefined ? undefined : parseClientMessage(text);
    if (message === undefined) this.close(CloseCode.BadRequest, 'Invalid message received');
    else this.handle(message);
  }

  private handle(message: ClientMessage): void {
    switch (message.type) {
      case 'connection_init':
        void this.initialise(message.payload);
        return;
      case 'ping':
        void this.answerPing(message.payload);
        return;
      case 'pong':
        return;
      case 'subscribe':
        this.subscribe(message.id, message.payload);
        return;
      case 'complete':
        this.leave(message.id);
        return;
      default:
        message satisfies never;
    }
  }

  private async initialise(payload: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.state !== 'opened') {
      return this.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    }
    this.state = 'initialising';
    if (!(await this.admit(authorizationOf(payload) ?? this.headers['authorization'])) || this.isClosed())
      return;
    this.state = 'acknowledged';
    this.send('{"type":"connection_ack"}');
  }

  private async answerPing(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const authorization = authorizationOf(payload);
    if (authorization !== undefined && this.state === 'acknowledged' && !(await this.admit(authorization)))
      return;
    this.send('{"type":"pong"}');
  }

  /** Takes a token over, the first or a renewed one; closes the socket when it is not accepted. */
  private async admit(authorization: string | undefined): Promise<boolean> {
    const { verifier } = this.context;
    if (verifier !== null) {
      const caller = await verifier.verify(authorization).catch((error: Error) => error);
      if (caller instanceof Error) {
        const hasExpired = caller instanceof UnauthenticatedError && caller.expired;
        this.close(hasExpired ? CloseCode.Forbidden : CloseCode.Unauthorized, caller.message);
        return false;
      }
      if (this.caller !== null && !isSameCaller(this.caller, caller)) {
        this.close(CloseCode.Unauthorized, 'A token of another caller');
        return false;
      }
      this.caller = caller;
      this.setTimer(CloseCode.Forbidden, 'The token has expired', caller.expiresAt.getTime() - Date.now());
    } else clearTimeout(this.timer);
    if (authorization !== undefined) this.headers = { ...this.headers, authorization };
    return true;
  }

  private subscribe(id: string, payload: unknown): void {
    if (this.state !== 'acknowledged') {
      this.close(CloseCode.Unauthorized, 'Unauthorized');
      return;
    }
    if (this.operations.has(id)) {
      this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
      return;
    }
    const subscriber = new SocketSubscriber(this, id);
    if (this.operations.size >= this.context.limits.maxOperations) {
      subscriber.refuse(tooManyOperations(this.context.limits.maxOperations));
      return;
    }
    this.operations.set(id, () => undefined);
    this.operations.set(id, this.context.runner.run(payload, subscriber));
  }

  format(errors: readonly GraphQLError[]): unknown[] {
    return this.context.runner.format(errors);
  }

  private leave(id: string): void {
    const leave = this.operations.get(id);
    this.operations.delete(id);
    leave?.();
  }

  private release(): void {
    this.state = 'closed';
    clearTimeout(this.timer);
    for (const id of [...this.operations.keys()]) this.leave(id);
  }

  private isClosed(): boolean {
    return this.state === 'closed';
  }

  private setTimer(code: number, reason: string, ms: number): void {
    clearTimeout(this.timer);
    if (ms > MAX_TIMER_MS) return;
    this.timer = setTimeout(() => this.close(code, reason), Math.max(0, ms));
    this.timer.unref();
  }
}

/** One operation on a socket. */
class SocketSubscriber implements Subscriber {
  private readonly head: string;

  constructor(
    private readonly socket: ClientSocket,
    private readonly id: string,
  ) {
    this.head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  }

  get caller(): Caller | null {
    return this.socket.currentCaller;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.socket.currentHeaders;
  }

  next(text: string): void {
    this.socket.send(`${this.head}${text}}`);
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.socket.ended(this.id)) this.refuse(...errors);
  }

  /** Sends the operation's last message. */
  refuse(...errors: readonly GraphQLError[]): void {
    const { id } = this;
    this.socket.send(
      JSON.stringify(
        errors.length === 0
          ? { id, type: 'complete' }
          : { id, type: 'error', payload: this.socket.format(errors) },
      ),
    );
  }
}

function authorizationOf(payload: Readonly<Record<string, unknown>>): string | undefined {
  const value = payload['authorization'] ?? payload['Authorization'];
  return typeof value === 'string' ? value : undefined;
}

/** A renewed token must not change what the running operations may see. */
function isSameCaller(known: Caller, renewed: Caller): boolean {
  return (
    known.subject === renewed.subject &&
    visibilityKeyOf(known, undefined) === visibilityKeyOf(renewed, undefined)
  );
}

function tooManyOperations(max: number): GraphQLError {
  return new GraphQLError(`A socket carries no more than ${max} operations at a time.`, {
    extensions: { code: GatewayErrorCode.limitExceeded, limit: 'operations', max },
  });
}
