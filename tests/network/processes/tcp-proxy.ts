import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a process and a server, and can stop passing data while connections stay open, as a firewall does. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;

  private constructor(private readonly server: Server) {}

  /** In front of the host and port of a URL. */
  static async inFrontOf(target: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(target);
    const proxy: TcpProxy = new TcpProxy(
      createServer((client) => proxy.pass(client, hostname, Number(port))),
    );
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same URL through this proxy. */
  through(target: string): string {
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** From then on nothing passes; nobody is told. */
  fallSilent(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** New connections pass; those that were silent stay so for ever. */
  speak(): void {
    this.silent = false;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(client: Socket, host: string, port: number): void {
    const upstream = connect(port, host);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => undefined).on('close', () => this.sockets.delete(from));
      from.pipe(to);
    }
    if (this.silent) for (const socket of [client, upstream]) socket.unpipe().pause();
  }
}
