import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { OF_ONE_REQUEST } from '../../engine/index';
import type { UpgradeHandler } from '../../platform/http/http-server';
import { CloseCode } from '../../platform/websocket/close-code';
import { ForeignOriginError } from '../errors/errors';
import { pickHeaders } from '../http/pick-headers';
import { type AllowedOrigins, isForeignOrigin } from '../security/cors';
import { type ConsoleDoor, carriesSession } from '../sessions/console-door';
import { sessionOf } from '../sessions/session-grant';
import { ClientSocket, type ClientSocketContext } from './client-socket';
import type { SocketClient } from './socket-caller';

export interface SocketServerConfig extends ClientSocketContext {
  readonly maxConnections: number;
  readonly maxMessageBytes: number;
  /** Between two signs of life of a client, milliseconds. */
  readonly pulseMs: number;
  /** Headers of the opening request that are passed on to subgraphs, lower-case. */
  readonly forwardedHeaders: readonly string[];
  readonly corsOrigins: AllowedOrigins;
  /** Null where nobody signs in. */
  readonly door: ConsoleDoor | null;
}

const PROTOCOL = 'graphql-transport-ws';
/** How long a closed client has to say goodbye, milliseconds. */
const CLOSE_TIMEOUT_MS = 30_000;

/** The clients' sockets: GraphQL over WebSocket at the path of GraphQL over HTTP. */
export class SocketServer {
  private readonly server: WebSocketServer;
  private readonly sockets = new Set<ClientSocket>();
  private readonly pulse: NodeJS.Timeout;
  private readonly headerNames: readonly string[];

  constructor(private readonly config: SocketServerConfig) {
    this.server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: config.maxMessageBytes,
      closeTimeout: CLOSE_TIMEOUT_MS,
      handleProtocols: (protocols) => (protocols.has(PROTOCOL) ? PROTOCOL : false),
    } as ConstructorParameters<typeof WebSocketServer>[0]);
    this.headerNames = config.forwardedHeaders.filter((name) => !OF_ONE_REQUEST.has(name));
    this.pulse = setInterval(() => this.checkPulses(), config.pulseMs);
    this.pulse.unref();
  }

  get connections(): number {
    return this.sockets.size;
  }

  readonly upgrade: UpgradeHandler = (request, socket, head) => {
    socket.on('error', () => undefined);
    const { admission, quotas, corsOrigins, maxConnections } = this.config;
    if (isForeignOrigin(request, corsOrigins)) return refuse(socket, '403 Forbidden');
    if (this.sockets.size >= maxConnections) return refuse(socket, '503 Service Unavailable');
    const address = admission.addressOf(request);
    if (!quotas.connectionsPerAddress.enter(address)) return refuse(socket, '429 Too Many Requests');
    socket.once('close', () => quotas.connectionsPerAddress.leave(address));
    const { door } = this.config;
    if (door === null || !carriesSession(request)) return this.open(request, socket, head);
    door.enterSocket(request).then(
      () => this.open(request, socket, head),
      (error) =>
        refuse(socket, error instanceof ForeignOriginError ? '403 Forbidden' : '503 Service Unavailable'),
    );
  };

  /** Clients are told to go elsewhere; idempotent. */
  async stop(): Promise<void> {
    clearInterval(this.pulse);
    for (const socket of [...this.sockets]) socket.close(CloseCode.GoingAway, 'Going away');
    this.server.close();
  }

  private open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const opened = {
      address: this.config.admission.addressOf(request),
      headers: pickHeaders(request, this.headerNames),
      session: sessionOf(request),
    };
    this.server.handleUpgrade(request, socket, head, (client) => this.admit(client, opened));
  }

  private admit(client: WebSocket, opened: SocketClient): void {
    if (client.protocol !== PROTOCOL) {
      client.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
      return;
    }
    const socket = new ClientSocket(client, this.config, opened);
    this.sockets.add(socket);
    client.on('close', () => this.sockets.delete(socket));
  }

  private checkPulses(): void {
    for (const socket of this.sockets) socket.checkPulse();
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\nretry-after: 5\r\n\r\n`);
}
