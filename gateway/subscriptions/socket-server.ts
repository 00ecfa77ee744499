import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { UpgradeHandler } from '../../subgraphs/service/http-server';
import { CloseCode } from '../../subgraphs/service/websocket/close-code';
import { ClientSocket, type ClientSocketContext } from './client-socket';

export interface SocketServerConfig extends ClientSocketContext {
  readonly maxConnections: number;
  readonly maxMessageBytes: number;
  /** Between two signs of life of a client, milliseconds. */
  readonly pulseMs: number;
  /** Headers of the opening request that are passed on to subgraphs, lower-case. */
  readonly forwardedHeaders: readonly string[];
}

const PROTOCOL = 'graphql-transport-ws';
/** How long a closed client has to say goodbye, milliseconds. */
const CLOSE_TIMEOUT_MS = 30_000;
/** Headers that belong to one request, not to a socket. */
const OF_ONE_REQUEST: readonly string[] = ['idempotency-key', 'x-request-id', 'traceparent'];

/** The clients' sockets: GraphQL over WebSocket at the path of GraphQL over HTTP. */
export class SocketServer {
  private readonly server: WebSocketServer;
  private readonly sockets = new Set<ClientSocket>();
  private readonly pulse: NodeJS.Timeout;

  constructor(private readonly config: SocketServerConfig) {
    this.server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: config.maxMessageBytes,
      closeTimeout: CLOSE_TIMEOUT_MS,
      handleProtocols: (protocols) => (protocols.has(PROTOCOL) ? PROTOCOL : false),
    } as ConstructorParameters<typeof WebSocketServer>[0]);
    this.pulse = setInterval(() => this.checkPulses(), config.pulseMs);
    this.pulse.unref();
  }

  get connections(): number {
    return this.sockets.size;
  }

  readonly upgrade: UpgradeHandler = (request, socket, head) => {
    socket.on('error', () => undefined);
    if (this.sockets.size >= this.config.maxConnections) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 5\r\n\r\n');
      return;
    }
    const headers = this.headersOf(request);
    this.server.handleUpgrade(request, socket, head, (client) => this.admit(client, headers));
  };

  /** Clients are told to go elsewhere; idempotent. */
  async stop(): Promise<void> {
    clearInterval(this.pulse);
    for (const socket of [...this.sockets]) socket.close(CloseCode.GoingAway, 'Going away');
    this.server.close();
  }

  private admit(client: WebSocket, headers: Readonly<Record<string, string>>): void {
    if (client.protocol !== PROTOCOL) {
      client.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
      return;
    }
    const socket = new ClientSocket(client, this.config, headers);
    this.sockets.add(socket);
    client.on('close', () => this.sockets.delete(socket));
  }

  private headersOf({ headers: given }: IncomingMessage): Readonly<Record<string, string>> {
    const headers: Record<string, string> = {};
    for (const name of this.config.forwardedHeaders) {
      const value = given[name];
      if (typeof value === 'string' && !OF_ONE_REQUEST.includes(name)) headers[name] = value;
    }
    return headers;
  }

  private checkPulses(): void {
    for (const socket of this.sockets) socket.checkPulse();
  }
}
