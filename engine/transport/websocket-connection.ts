import { WebSocket } from 'ws';
import { EventQueue } from '../../platform/concurrency/event-queue';
import { writeJson } from '../../platform/json/exact-number';
import { EngineErrorCode } from '../errors/errors';
import type { ServerCheck } from './expected-server';
import { invalidAnswer, readEvent, readMessage } from './read-answer';
import { readErrors } from './read-errors';
import type { SubgraphEvent } from './subgraph';
import { readSubgraphAddress } from './subgraph-address';

export interface WebSocketConnectionConfig {
  readonly subgraph: string;
  readonly url: string;
  /** For the subgraph, lower-case: in the request that opens the socket and as the payload of `connection_init`. */
  readonly headers: Readonly<Record<string, string>>;
  /** For the connection to be acknowledged, and for an answer to a ping, milliseconds. */
  readonly timeoutMs: number;
  readonly keepAliveMs: number;
  /** Who has to answer; anybody when absent. */
  readonly serverCheck?: ServerCheck;
}

export interface SubscribePayload {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type EventSink = EventQueue<SubgraphEvent>;

const PROTOCOL = 'graphql-transport-ws';
const MAX_REDIRECTS = 3;
const MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;
/** Events of one subscription that wait for it; beyond, the socket is not read and TCP holds the subgraph back. */
const MAX_WAITING_EVENTS = 1_000;

/**
 * One WebSocket to a subgraph, over which many subscriptions run (the graphql-transport-ws protocol).
 *
 * States: `opening` (subscriptions wait for `connection_ack`) → `open` → `closed` (for good; every subscription has ended
 * with a final error). It is `idle` when it has no subscription.
 */
export class WebSocketConnection {
  private readonly socket: WebSocket;
  private readonly sinks = new Map<string, EventSink>();
  private readonly unsent: string[] = [];
  private state: 'opening' | 'open' | 'closed' = 'opening';
  private nextId = 1;
  private readonly ackTimer: NodeJS.Timeout;
  private keepAliveTimer: NodeJS.Timeout | undefined;
  private heard = true;

  /** @param onIdle told when the last subscription has left @param onClosed told once */
  constructor(
    private readonly config: WebSocketConnectionConfig,
    private readonly onIdle: () => void,
    private readonly onClosed: () => void,
  ) {
    const { url, authorization } = readSubgraphAddress(config.url);
    this.socket = new WebSocket(url, PROTOCOL, {
      headers: {
        ...config.headers,
        ...config.serverCheck?.headers,
        ...(authorization !== undefined && { authorization }),
      },
      followRedirects: true,
      maxRedirects: MAX_REDIRECTS,
      perMessageDeflate: false,
      maxPayload: MAX_PAYLOAD_BYTES,
      handshakeTimeout: config.timeoutMs,
    });
    this.ackTimer = setTimeout(() => this.fail('subgraphTimeout'), config.timeoutMs);
    const { host } = new URL(url);
    this.socket.on('redirect', (target, request) => {
      if (new URL(target).host !== host) request.destroy(new Error('redirected elsewhere'));
    });
    this.socket.on('upgrade', ({ headers: answered }) => {
      const answerer = config.serverCheck?.answerer(answered) ?? 'expected';
      if (answerer !== 'expected') this.fail(REFUSED[answerer]);
    });
    this.socket.on('unexpected-response', (request, { headers: answered }) => {
      const isOther = config.serverCheck?.answerer(answered) === 'other';
      this.fail(isOther ? 'subgraphMisdirected' : 'subgraphUnreachable');
      request.destroy();
    });
    this.socket.on('open', () => this.initialise());
    this.socket.on('message', (data, isBinary) => this.read(String(data), isBinary));
    this.socket.on('error', () => this.fail('subgraphUnreachable'));
    this.socket.on('close', (code) => this.fail(isRefusal(code) ? 'unauthenticated' : 'subgraphUnreachable'));
  }

  get isClosed(): boolean {
    return this.state === 'closed';
  }

  get isIdle(): boolean {
    return this.sinks.size === 0;
  }

  subscribe(payload: SubscribePayload, signal: AbortSignal): AsyncIterable<SubgraphEvent> {
    const id = String(this.nextId++);
    const leave = () => this.complete(id);
    const sink: EventSink = new EventQueue(() => {
      signal.removeEventListener('abort', abort);
      leave();
    });
    const abort = () => {
      leave();
      sink.end();
    };
    if (signal.aborted) {
      sink.end();
      return sink;
    }
    signal.addEventListener('abort', abort, { once: true });
    this.sinks.set(id, sink);
    const message = writeJson({ id, type: 'subscribe', payload });
    if (this.state === 'open') this.socket.send(message);
    else this.unsent.push(message);
    return sink;
  }

  close(): void {
    this.fail('subgraphUnreachable');
  }

  private initialise(): void {
    const { headers } = this.config;
    const isNamed = Object.keys(headers).length > 0;
    this.send({ type: 'connection_init', ...(isNamed && { payload: headers }) });
  }

  private read(text: string, isBinary: boolean): void {
    this.heard = true;
    const message = isBinary ? undefined : (readMessage(text) as Message | undefined);
    switch (message?.type) {
      case 'connection_ack':
        this.open();
        break;
      case 'ping':
        this.send({ type: 'pong' });
        break;
      case 'pong':
        break;
      case 'next':
        this.deliver(message.id, readEvent(message.payload, !text.includes('\\')));
        break;
      case 'error':
        this.deliver(message.id, { ...readFailure(message.payload), isFinal: true });
        break;
      case 'complete':
        this.end(message.id);
        break;
      default:
        this.fail('subgraphInvalidAnswer');
    }
  }

  private open(): void {
    if (this.state !== 'opening') return;
    clearTimeout(this.ackTimer);
    this.state = 'open';
    for (const message of this.unsent.splice(0)) this.socket.send(message);
    this.keepAliveTimer = setInterval(() => this.keepAlive(), this.config.keepAliveMs);
    this.keepAliveTimer.unref();
  }

  /** A subgraph that has said nothing since the last ping hangs. A socket that we do not read says nothing either. */
  private keepAlive(): void {
    if (this.socket.isPaused) return;
    if (this.heard) this.send({ type: 'ping' });
    else this.fail('subgraphTimeout');
    this.heard = false;
  }

  private deliver(id: string | undefined, event: SubgraphEvent): void {
    const sink = this.sinks.get(id ?? '');
    if (sink === undefined) return;
    sink.push(event);
    if (event.isFinal) this.end(id);
    if (sink.size < MAX_WAITING_EVENTS || this.socket.isPaused) return;
    this.socket.pause();
    void sink.whenBelow(MAX_WAITING_EVENTS / 2).then(() => {
      this.heard = true;
      this.socket.resume();
    });
  }

  private end(id: string | undefined): void {
    const sink = this.sinks.get(id ?? '');
    if (sink === undefined) return;
    this.sinks.delete(id!);
    sink.end();
    if (this.isIdle) this.onIdle();
  }

  private complete(id: string): void {
    if (!this.sinks.delete(id)) return;
    if (this.state === 'open') this.send({ id, type: 'complete' });
    else this.dropUnsent(id);
    if (this.isIdle) this.onIdle();
  }

  private dropUnsent(id: string): void {
    const index = this.unsent.findIndex((message) => message.startsWith(`{"id":"${id}",`));
    if (index >= 0) this.unsent.splice(index, 1);
  }

  private send(message: object): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private fail(kind: keyof typeof DESCRIPTIONS): void {
    if (this.state === 'closed') return;
    this.state = 'closed';
    clearTimeout(this.ackTimer);
    clearInterval(this.keepAliveTimer);
    if (kind === 'subgraphTimeout') this.socket.terminate();
    else this.socket.close(1000);
    const code = kind === 'unauthenticated' ? 'UNAUTHENTICATED' : EngineErrorCode[kind];
    const message = `Subgraph ${this.config.subgraph}: ${DESCRIPTIONS[kind]}`;
    for (const sink of this.sinks.values()) {
      sink.push({ errors: [{ message, extensions: { code } }], isFinal: true });
      sink.end();
    }
    this.sinks.clear();
    this.onClosed();
  }
}

const REFUSED = { other: 'subgraphMisdirected', unnamed: 'subgraphInvalidAnswer' } as const;

const DESCRIPTIONS = {
  subgraphUnreachable: 'it cannot be reached',
  subgraphTimeout: 'it did not answer in time',
  subgraphInvalidAnswer: 'it does not speak graphql-transport-ws',
  subgraphMisdirected: 'another server answers at its address',
  unauthenticated: 'it does not accept the token',
} as const;

function isRefusal(code: number): boolean {
  return code === 4401 || code === 4403;
}

interface Message {
  readonly type?: unknown;
  readonly id?: string;
  readonly payload?: unknown;
}

function readFailure(payload: unknown): SubgraphEvent {
  const errors = readErrors(payload);
  return errors.length > 0
    ? { errors }
    : invalidAnswer('The subgraph ended the subscription without an error.');
}
