import { WebSocket } from 'ws';

export interface SocketMessage {
  readonly id?: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  readonly payload?: any;
}

export interface SubscribeMessage {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A graphql-transport-ws client that shows every message and the code it is closed with. */
export class SocketClient {
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  private readonly messages: SocketMessage[] = [];
  private waiting: (() => void)[] = [];
  private isClosed = false;
  private subscriptions = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.messages.push(JSON.parse(String(data)));
      this.wake();
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        this.isClosed = true;
        resolve({ code, reason: String(reason) });
        this.wake();
      });
    });
  }

  /** Connects to a server's `/graphql` and sends `connection_init`; not yet acknowledged. */
  static async connect(url: string, init: unknown): Promise<SocketClient> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const client = new SocketClient(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    client.send({ type: 'connection_init', payload: init });
    return client;
  }

  /** Connects and waits for the acknowledgement. */
  static async open(url: string, init: unknown): Promise<SocketClient> {
    const client = await SocketClient.connect(url, init);
    await client.message(({ type }) => type === 'connection_ack');
    return client;
  }

  subscribe(payload: SubscribeMessage): string {
    this.subscriptions += 1;
    const id = String(this.subscriptions);
    this.send({ id, type: 'subscribe', payload });
    return id;
  }

  complete(id: string): void {
    this.send({ id, type: 'complete' });
  }

  /** The next message of a subscription, in order. */
  next(id: string): Promise<SocketMessage> {
    return this.message((message) => message.id === id);
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Reads nothing more from the network. */
  pause(): void {
    this.socket.pause();
  }

  terminate(): void {
    this.socket.terminate();
  }

  async message(isWanted: (message: SocketMessage) => boolean): Promise<SocketMessage> {
    for (;;) {
      const index = this.messages.findIndex(isWanted);
      if (index >= 0) return this.messages.splice(index, 1)[0]!;
      if (this.isClosed) throw new Error(`closed: ${JSON.stringify(await this.closed)}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
