import type { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { atExpiry } from '../../platform/tokens/at-expiry';
import type { Caller } from '../../platform/tokens/token-verifier';
import { CloseCode } from '../../platform/websocket/close-code';
import { type ClientMessage, parseClientMessage } from './client-message';
import type { OperationRunner } from './operation-runner';
import { SocketCaller, type SocketCallerContext, type SocketClient } from './socket-caller';
import { type OperationSocket, SocketSubscriber } from './socket-subscriber';
import type { Leave } from './subscription-hub';
import { tooManyOperations } from './too-many-operations';

export interface SocketLimits {
  /** For `connection_init` to come, milliseconds. */
  readonly initTimeoutMs: number;
  readonly maxOperations: number;
  /** Bytes that wait for a client that reads slowly. */
  readonly maxBufferedBytes: number;
}

export interface ClientSocketContext extends SocketCallerContext {
  readonly runner: OperationRunner;
  readonly limits: SocketLimits;
}

/** Messages that run nothing, from one sign of life to the next: pings, pongs, completions of what is not running. */
const MOST_IDLE_MESSAGES = 200;

/**
 * One client's socket (the graphql-transport-ws protocol).
 *
 * States: `opened` → `initialising` (its token is checked) → `acknowledged` (operations run) → `closed`. A socket lives as
 * long as its token; a `ping` with the payload `{ authorization }` of a new token for the same caller renews it.
 */
export class ClientSocket implements OperationSocket {
  isHeard = true;
  private state: 'opened' | 'initialising' | 'acknowledged' | 'closed' = 'opened';
  private readonly who: SocketCaller;
  private readonly operations = new Map<string, Leave>();
  private callOffClosing: () => void;
  private idleMessages = 0;
  private leaveSession: () => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly context: ClientSocketContext,
    private readonly client: SocketClient,
  ) {
    this.who = new SocketCaller(context, client);
    const initTimer = setTimeout(
      () => this.close(CloseCode.InitialisationTimeout, 'Connection initialisation timeout'),
      context.limits.initTimeoutMs,
    );
    initTimer.unref();
    this.callOffClosing = () => clearTimeout(initTimer);
    socket.on('message', (data, isBinary) => this.read(isBinary ? undefined : String(data)));
    socket.on('pong', () => this.hear());
    socket.on('ping', () => this.countIdleMessage());
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
    this.idleMessages = 0;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
    void this.checkToken();
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
    if (!this.operations.delete(id)) return false;
    this.who.leaveOperation();
    return true;
  }

  format(errors: readonly GraphQLError[]): unknown[] {
    return this.context.runner.format(errors);
  }

  get caller(): Caller | null {
    return this.who.current;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.who.headers;
  }

  charge(cost: number): void {
    this.who.charge(cost);
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
        if (this.countIdleMessage()) void this.answerPing(message.payload);
        return;
      case 'pong':
        this.countIdleMessage();
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
    const own = authorizationOf(payload);
    if (!(await this.admit(own ?? this.headers['authorization'])) || this.isClosed()) return;
    if (own === undefined) this.followSession();
    if (this.isClosed()) return;
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
    const closing = await this.who.take(authorization);
    if (this.isClosed()) return false;
    if (closing !== null) {
      this.close(closing.code, closing.reason);
      return false;
    }
    this.callOffClosing();
    this.callOffClosing = atExpiry(this.caller, () =>
      this.close(CloseCode.Forbidden, 'The token has expired'),
    );
    return true;
  }

  private followSession(): void {
    const { session } = this.client;
    if (session === undefined) return;
    this.leaveSession = session.onEnd(() => this.close(CloseCode.Forbidden, 'The session has ended'));
  }

  private async checkToken(): Promise<void> {
    if (this.state !== 'acknowledged') return;
    const closing = await this.who.recheck();
    if (closing !== null) this.close(closing.code, closing.reason);
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
      subscriber.refuse(tooManyOperations(this.context.limits.maxOperations, 'A socket'));
      return;
    }
    const refusal = this.who.refusal();
    if (refusal !== null) {
      subscriber.refuse(refusal);
      return;
    }
    this.operations.set(id, () => undefined);
    this.operations.set(id, this.context.runner.run(payload, subscriber));
  }

  private leave(id: string): void {
    const leave = this.operations.get(id);
    if (this.operations.delete(id)) this.who.leaveOperation();
    else this.countIdleMessage();
    leave?.();
  }

  /** False when there are so many that the socket is closed. */
  private countIdleMessage(): boolean {
    this.idleMessages += 1;
    if (this.idleMessages <= MOST_IDLE_MESSAGES) return true;
    this.close(CloseCode.TooManyMessages, 'Too many messages');
    return false;
  }

  private release(): void {
    this.state = 'closed';
    this.callOffClosing();
    this.leaveSession();
    for (const id of [...this.operations.keys()]) this.leave(id);
    this.who.leave();
  }

  private isClosed(): boolean {
    return this.state === 'closed';
  }
}

function authorizationOf(payload: Readonly<Record<string, unknown>>): string | undefined {
  const value = payload['authorization'] ?? payload['Authorization'];
  return typeof value === 'string' ? value : undefined;
}
