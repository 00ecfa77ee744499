import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { DISTRICT_HEADER } from '../../../platform/http/served-district';
import { DISTRICT_SDL } from './city-schema';

export interface OpenedVacancy {
  readonly sequence: number;
  readonly kind: string;
  /** Nothing is sent of it once this is true. */
  isWithdrawn: boolean;
}

/**
 * A district with its events in memory, over real sockets: what a district promises to the gateway (positions, resuming
 * after a cursor, order, at least once) and the ways in which it can break.
 */
export class FakeDistrict {
  readonly log: OpenedVacancy[] = [];
  /** Authorizations of the sockets opened so far. */
  readonly authorizations: string[] = [];
  /** Subscriptions opened so far. */
  subscribed = 0;
  /** Events of the past that are sent again on resuming. */
  overlap = 0;
  /** Resuming is refused with this code. */
  refusal: string | undefined;
  accepts: (authorization: string) => boolean = () => true;
  private readonly schema: GraphQLSchema = buildSubgraphSchema({ typeDefs: parse(DISTRICT_SDL) });
  private readonly sockets = new Set<Socket>();
  private readonly clients = new Set<WebSocket>();
  private readonly running = new Set<string>();
  private waiting: (() => void)[] = [];
  private server: Server | undefined;
  private port = 0;

  constructor(readonly code: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Subscriptions running now. */
  get upstreams(): number {
    return this.running.size;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    this.serveSockets(server);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Cuts every connection and refuses new ones. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of this.sockets) socket.destroy();
    });
  }

  /** Cuts every connection; new ones are welcome. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  closeSockets(code: number): void {
    for (const client of this.clients) client.close(code);
  }

  /** Commits an event. */
  open(kind = 'KONTAKTFAMILJ'): OpenedVacancy {
    const vacancy = { sequence: this.log.length + 1, kind, isWithdrawn: false };
    this.log.push(vacancy);
    this.wake();
    return vacancy;
  }

  private serveSockets(server: Server): void {
    const sockets = new WebSocketServer({ server, path: '/graphql' });
    sockets.on('headers', (lines) => lines.push(`${DISTRICT_HEADER}: ${this.code}`));
    const protocol = makeServer<{ authorization?: string }>({
      onConnect: ({ connectionParams }) => {
        const authorization = connectionParams?.authorization ?? '';
        this.authorizations.push(authorization);
        return this.accepts(authorization);
      },
      onSubscribe: (_context, _id, payload) => ({
        schema: this.schema,
        document: parse(payload.query),
        variableValues: payload.variables,
        contextValue: payload,
      }),
      subscribe: async (args) => this.leavable(args as unknown as FollowArguments),
    });
    sockets.on('connection', (client, request) => {
      this.clients.add(client);
      const closed = protocol.opened(
        {
          protocol: client.protocol,
          send: (text) => new Promise((resolve) => client.send(text, () => resolve())),
          close: (code, reason) => client.close(code, reason),
          onMessage: (take) => client.on('message', (data) => void take(String(data))),
        },
        { request },
      );
      client.on('error', () => undefined);
      client.once('close', (code, reason) => {
        this.clients.delete(client);
        void closed(code, String(reason));
      });
    });
  }

  /** An async generator that waits cannot be left before it goes on. */
  private leavable(args: FollowArguments) {
    const id = `${this.subscribed++}`;
    this.running.add(id);
    const events = this.follow(args, id, this.log.length);
    const leave = () => {
      this.running.delete(id);
      this.wake();
      return events.return(undefined);
    };
    return {
      next: () => events.next(),
      return: leave,
      throw: leave,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private async *follow(
    { document, variableValues, contextValue }: FollowArguments,
    id: string,
    now: number,
  ) {
    try {
      const after = variableValues['_stream_after'];
      if (this.refusal !== undefined && after) throw refusal(this.refusal);
      let at = after ? Math.max(0, sequenceOf(after, now) - this.overlap) : now;
      let isLive = false;
      while (this.running.has(id)) {
        while (at < this.log.length) {
          const vacancy = this.log[at++]!;
          if (!vacancy.isWithdrawn && isWanted(vacancy, variableValues)) {
            yield this.resultOf(vacancy, document, variableValues);
          }
        }
        if (!isLive && contextValue.extensions?.position) {
          yield { data: null, extensions: { position: cursorOf(at) } };
        }
        isLive = true;
        if (at >= this.log.length) await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
    } finally {
      this.running.delete(id);
    }
  }

  private resultOf(vacancy: OpenedVacancy, document: FollowArguments['document'], variableValues: Values) {
    const { sequence, kind } = vacancy;
    const id = `${this.code}:${sequence}`;
    const rootValue = {
      vacancyOpened: {
        cursor: cursorOf(sequence),
        vacancy: {
          id,
          kind,
          candidate: { id, district: { __typename: 'District', code: this.code } },
        },
      },
    };
    return execute({ schema: this.schema, document, rootValue, variableValues }) as never;
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.writeHead(200, { 'content-type': 'application/json', [DISTRICT_HEADER]: this.code });
    response.end(JSON.stringify({ data: { _service: { sdl: DISTRICT_SDL } } }));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
type Values = Record<string, any>;

interface FollowArguments {
  readonly document: ReturnType<typeof parse>;
  readonly variableValues: Values;
  readonly contextValue: { readonly extensions?: { readonly position?: boolean } };
}

function isWanted({ kind }: OpenedVacancy, variables: Values): boolean {
  const filter = Object.values(variables).find((value) => value?.kinds !== undefined);
  return filter === undefined || filter.kinds === null || filter.kinds.includes(kind);
}

function refusal(code: string) {
  return Object.assign(new Error(code), { extensions: { code } });
}

export function cursorOf(sequence: number): string {
  return Buffer.from(`epoch ${String(sequence).padStart(12, '0')}`).toString('base64url');
}

function sequenceOf(cursor: string, now: number): number {
  if (cursor.startsWith('since:')) return now;
  return Number(Buffer.from(cursor, 'base64url').toString().slice(6));
}
