import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server, and breaks what goes through. */
export class TcpProxy {
  /** Bytes to the client that are let through before a connection is cut; Infinity for all. */
  budget = Number.POSITIVE_INFINITY;
  private readonly sockets = new Set<Socket>();
  private isFrozen = false;

  private constructor(private readonly server: Server) {}

  /** In front of the host and port of a URL. */
  static async inFrontOf(target: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (client) => proxy.connect(client, hostname, Number(port)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same URL through this proxy. */
  through(target: string): string {
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Nothing goes through any more, and no connection ends: a peer that hangs, a firewall that drops. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Everything goes on. */
  thaw(): void {
    this.passNewOnly();
    for (const socket of this.sockets) socket.resume();
  }

  /** New connections pass; those that are frozen stay so for ever. */
  passNewOnly(): void {
    this.isFrozen = false;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      for (const socket of this.sockets) socket.destroy();
    });
  }

  private connect(client: Socket, host: string, port: number): void {
    const target = createConnection(port, host);
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
