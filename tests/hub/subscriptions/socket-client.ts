import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Received {
  readonly type: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  readonly payload?: any;
}

/** A client of graphql-transport-ws that shows every message and the close code. */
export class SocketClient {
  readonly received: Received[] = [];
  readonly closed: Promise<number>;
  private wake: (() => void)[] = [];
  private isClosed = false;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.received.push(JSON.parse(String(data)));
      this.notify();
    });
    socket.on('error', () => undefined);
    this.closed = once(socket, 'close').then(([code]) => {
      this.isClosed = true;
      this.notify();
      return code;
    });
  }

  static async connect(url: string, authorization?: string): Promise<SocketClient> {
    const client = await SocketClient.open(url);
    client.send({ type: 'connection_init', ...(authorization && { payload: { authorization } }) });
    await client.until(() => client.received.some(({ type }) => type === 'connection_ack'));
    return client;
  }

  /** Without `connection_init`. */
  static async open(url: string): Promise<SocketClient> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    const client = new SocketClient(socket);
    await once(socket, 'open');
    return client;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: Record<string, unknown>): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Payloads of the operation's `next` messages. */
  next(id: string): Received['payload'][] {
    return this.received
      .filter((message) => message.type === 'next' && message.id === id)
      .map(({ payload }) => payload);
  }

  find(id: string, type: string): Received | undefined {
    return this.received.find((message) => message.id === id && message.type === type);
  }

  /** Waits until the condition holds; rejects when the socket has closed before. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.isClosed)
        throw new Error(`closed with ${await this.closed}: ${JSON.stringify(this.received)}`);
      await new Promise<void>((resolve) => this.wake.push(resolve));
    }
  }

  async nextCount(id: string, count: number): Promise<Received['payload'][]> {
    await this.until(() => this.next(id).length >= count);
    return this.next(id);
  }

  close(): void {
    this.socket.terminate();
  }

  private notify(): void {
    const waiting = this.wake;
    this.wake = [];
    for (const wake of waiting) wake();
  }
}
