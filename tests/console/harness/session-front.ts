import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { signToken } from '../../network/tokens';
import type { Person } from './person';

/** In front of a gateway: whoever comes is the person that signed in there, by a token that only this front knows. */
export class SessionFront {
  private person: Person | null = null;
  private expiresAt = new Date(Date.now() + 8 * 3_600_000);
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly gateway: URL,
  ) {}

  static async start(gateway: string): Promise<SessionFront> {
    const server = createServer();
    const front = new SessionFront(server, new URL(gateway));
    server.on('request', (incoming, response) => {
      if (incoming.url?.startsWith('/konsol/session')) {
        response.writeHead(front.person ? 200 : 401, { 'content-type': 'application/json' });
        response.end(JSON.stringify(front.session()));
        return;
      }
      void front.forward(incoming).then((outgoing) => {
        outgoing.on('response', (answer) => {
          response.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(response);
        });
        outgoing.on('error', () => response.destroy());
        incoming.pipe(outgoing);
      });
    });
    server.on('upgrade', (incoming, socket: Socket) => {
      front.sockets.add(socket);
      void front.forward(incoming).then((outgoing) => {
        outgoing.on('upgrade', (answer, upstream: Socket, head) => {
          const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
          socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
          if (head.length > 0) socket.write(head);
          upstream.pipe(socket).pipe(upstream);
          for (const one of [upstream, socket]) {
            one.on('error', () => undefined);
            one.on('close', () => (one === socket ? upstream : socket).destroy());
          }
        });
        outgoing.on('error', () => socket.destroy());
        outgoing.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  signIn(person: Person | null, expiresAt = new Date(Date.now() + 8 * 3_600_000)): void {
    this.person = person;
    this.expiresAt = expiresAt;
  }

  cutSockets(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  stop(): Promise<void> {
    this.cutSockets();
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private session() {
    return (
      this.person && {
        unit: null,
        district: null,
        districtName: null,
        ...this.person,
        expiresAt: this.expiresAt,
      }
    );
  }

  private async forward({ method, url, headers }: IncomingMessage) {
    const { sub, role, district } = this.person ?? {};
    const token =
      role === undefined
        ? {}
        : { authorization: `Bearer ${await signToken({ sub, role, district: district ?? undefined })}` };
    const { hostname, port } = this.gateway;
    return request({ hostname, port, path: url, method, headers: { ...headers, ...token } });
  }
}
