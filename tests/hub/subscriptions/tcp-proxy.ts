import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** Stands between the gateway and a server, and breaks what goes through. */
export class TcpProxy {
  /** Bytes to the client that are let through before every connection is cut; Infinity for none. */
  budget = Number.POSITIVE_INFINITY;
  private readonly sockets = new Set<Socket>();
  private isFrozen = false;

  private constructor(private readonly server: Server) {}

  static async start(targetPort: number): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (client) => proxy.connect(client, targetPort));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  /** Nothing goes through any more, and no connection ends: a peer that hangs. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) socket.pause();
  }

  thaw(): void {
    this.isFrozen = false;
    for (const socket of this.sockets) socket.resume();
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      for (const socket of this.sockets) socket.destroy();
    });
  }

  private connect(client: Socket, port: number): void {
    const target = createConnection(port, '127.0.0.1');
    this.pass(client, target, (bytes) => target.write(bytes));
    this.pass(target, client, (bytes) => this.spend(bytes, client, target));
  }

  private pass(from: Socket, to: Socket, write: (bytes: Buffer) => void): void {
    this.sockets.add(from);
    from.on('data', write);
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.isFrozen) from.pause();
  }

  private spend(bytes: Buffer, client: Socket, target: Socket): void {
    const part = bytes.subarray(0, Math.min(bytes.length, this.budget));
    this.budget -= part.length;
    if (part.length === bytes.length) return void client.write(bytes);
    this.budget = Number.POSITIVE_INFINITY;
    client.write(part, () => {
      client.destroy();
      target.destroy();
    });
  }
}
