import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { ShardTerms } from '../../../engine/shard/shard';
import { DISTRICT_HEADER } from '../../../platform/http/served-district';
import { type Branch, branchResolvers, CODES, createBranch, RETIRED } from './branch';
import { BranchEvents, type FollowArguments } from './branch-events';
import { CATALOGUE_SDL, librarySdl, referenceSupergraph } from './reference-schema';

/**
 * The shards that a gateway under test is to have, behind one server: each at `/<code>` over HTTP and WebSocket, an
 * ordinary subgraph at `/catalogue`, the supergraph to load at `/supergraph`, and the registry of shards at `/shards`.
 */
export class ReferenceShards {
  readonly branches = new Map(CODES.map((code) => [code, createBranch(code)]));
  /** Ids of the books whose loans have been told. */
  get told(): string[] {
    return [...this.branches.values()].flatMap(({ told }) => told);
  }

  /** Ids of the books lent in all branches, in order. */
  readonly lent: string[] = [];
  private readonly schema: GraphQLSchema;
  private readonly sdl: string;
  private readonly catalogue = buildSubgraphSchema({
    typeDefs: parse(CATALOGUE_SDL),
    resolvers: {
      Query: { recommended: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id })) },
    } as never,
  });
  private readonly events: ReadonlyMap<string, BranchEvents>;
  private readonly server: Server;
  private readonly sockets = new Map<Socket, string>();

  constructor(private readonly terms: ShardTerms) {
    this.sdl = librarySdl(terms);
    const resolvers = branchResolvers(terms.missingField, ({ code, lent }) => {
      this.lent.push(lent.at(-1)!);
      this.events.get(code)!.wake();
    });
    this.schema = buildSubgraphSchema({ typeDefs: parse(this.sdl), resolvers: resolvers as never });
    this.events = new Map(
      [...this.branches].map(([code, branch]) => [code, new BranchEvents(branch, this.schema)]),
    );
    this.server = createServer((request, response) => void this.answer(request, response));
    this.serveSockets();
  }

  async start(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets.keys()) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get supergraph(): string {
    return referenceSupergraph(this.terms, this.base);
  }

  branch(code: string): Branch {
    return this.branches.get(code)!;
  }

  /** Every branch works well, and nothing has been lent. */
  reset(): void {
    this.lent.length = 0;
    for (const branch of this.branches.values()) {
      branch.mode = 'well';
      branch.lent.length = 0;
      branch.told.length = 0;
    }
  }

  /** Cuts the branch's connections when it is down. */
  set(code: string, mode: Branch['mode']): void {
    this.branch(code).mode = mode;
    if (mode !== 'down') return;
    for (const [socket, owner] of this.sockets) if (owner === code) socket.destroy();
  }

  private serveSockets(): void {
    const sockets = new WebSocketServer({ noServer: true });
    sockets.on('headers', (lines, request) => lines.push(`${DISTRICT_HEADER}: ${codeOf(request)}`));
    this.server.on('upgrade', (request, socket: Socket, head) => {
      const code = codeOf(request);
      if (this.branches.get(code)?.mode !== 'well') return void socket.destroy();
      this.sockets.set(socket, code);
      socket.once('close', () => this.sockets.delete(socket));
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    });
    sockets.on('connection', (client, request) => {
      const events = this.events.get(codeOf(request))!;
      const protocol = makeServer({
        onSubscribe: (_context, _id, { query, variables }) => ({
          schema: this.schema,
          document: parse(query),
          variableValues: variables,
        }),
        subscribe: (args) => events.follow(args as unknown as FollowArguments) as never,
      });
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
      client.once('close', (code, reason) => void closed(code, String(reason)));
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = codeOf(request);
    if (path === 'supergraph') return void response.end(this.supergraph);
    if (path === 'shards') return send(response, this.registry());
    const branch = this.branches.get(path);
    if (branch !== undefined) response.setHeader(DISTRICT_HEADER, path);
    if (branch?.mode === 'down') return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    if (text === '') return void response.writeHead(400).end();
    const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
    if (branch?.mode === 'broken') return send(response, BROKEN);
    if (branch?.mode === 'old' && query.includes('_service')) return send(response, OLD);
    const schema = branch === undefined ? this.catalogue : this.schema;
    send(
      response,
      await graphql({ schema, source: query, variableValues: variables ?? {}, contextValue: branch }),
    );
  }

  private registry() {
    return {
      shards: CODES.map((code) => ({ code, url: `${this.base}/${code}` })),
      retired: [RETIRED],
      terms: this.terms,
    };
  }
}

const BROKEN = { errors: [{ message: 'No database.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };
const OLD = { data: { _service: { sdl: 'type Query { motto: String! }' } } };

function codeOf({ url = '' }: IncomingMessage): string {
  return url.slice(1);
}

function send(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
