import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface SocketMessage {
  readonly id?: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  readonly payload?: any;
}

export interface SubscribePayload {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A graphql-transport-ws client that shows every message and the code it is closed with. */
export class SocketClient {
  /** All messages, in order. */
  readonly received: SocketMessage[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  private readonly taken = new Set<SocketMessage>();
  private waiting: (() => void)[] = [];
  private isClosed = false;
  private started = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.received.push(JSON.parse(String(data)));
      this.wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        this.isClosed = true;
        resolve({ code, reason: String(reason) });
        this.wake();
      });
    });
  }

  /** Connects to a server's `/graphql`, without `connection_init`. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<SocketClient> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
      headers,
    });
    const client = new SocketClient(socket);
    await once(socket, 'open');
    return client;
  }

  /** Connects, sends `connection_init` with this payload and waits until it is acknowledged. */
  static async connect(
    url: string,
    init?: object,
    headers: Record<string, string> = {},
  ): Promise<SocketClient> {
    const client = await SocketClient.open(url, headers);
    client.initialise(init);
    await client.until(() => client.received.some(({ type }) => type === 'connection_ack'));
    return client;
  }

  initialise(payload: unknown): void {
    this.send({ type: 'connection_init', payload });
  }

  /** Text is sent as it is, anything else as JSON. */
  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: SubscribePayload['variables']): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Subscribes under an id of its own, which it answers with. */
  start(payload: SubscribePayload): string {
    this.started += 1;
    const id = String(this.started);
    this.send({ id, type: 'subscribe', payload });
    return id;
  }

  /** Payloads of the operation's `next` messages so far. */
  next(id: string): SocketMessage['payload'][] {
    return this.received
      .filter((message) => message.type === 'next' && message.id === id)
      .map(({ payload }) => payload);
  }

  find(id: string, type: string): SocketMessage | undefined {
    return this.received.find((message) => message.id === id && message.type === type);
  }

  /** Waits until the condition holds; rejects when the socket has closed before. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.isClosed) {
        const { code, reason } = await this.closed;
        throw new Error(`closed with ${code} ${reason}: ${JSON.stringify(this.received)}`);
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  async nextCount(id: string, count: number): Promise<SocketMessage['payload'][]> {
    await this.until(() => this.next(id).length >= count);
    return this.next(id);
  }

  /** Waits for an operation's first message of this kind that has not been taken before. */
  async take(id: string, isWanted: (message: SocketMessage) => boolean = () => true): Promise<SocketMessage> {
    const find = () =>
      this.received.find((message) => message.id === id && !this.taken.has(message) && isWanted(message));
    await this.until(() => find() !== undefined);
    const message = find()!;
    this.taken.add(message);
    return message;
  }

  /** Reads nothing more from the network. */
  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  close(): void {
    this.socket.terminate();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
