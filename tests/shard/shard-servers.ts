import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { ShardedSchema } from '../../engine/shard/contract/sharding-directives';
import { ShardedSubgraph } from '../../engine/shard/sharded-subgraph';
import { HttpSubgraph } from '../../engine/transport/http-subgraph';
import type { Subgraph, SubgraphResponse } from '../../engine/transport/subgraph';
import { createShardSchema, type Row, type ShardData } from './shard-schema';

export type Mode = 'well' | 'cut' | 'hang' | 'garbage' | 'broken';

export interface ShardServer extends ShardData {
  mode: Mode;
  /** Connections are cut after so many operations. */
  cutAfter: number;
  schema: GraphQLSchema;
  /** Documents of the operations received, `_service` left out. */
  readonly received: string[];
  readonly variables: Record<string, unknown>[];
}

/** Districts behind one real HTTP server, each at its own path. */
export class ShardServers {
  readonly byCode = new Map<string, ShardServer>();
  private readonly server: Server;
  private readonly documents = new Map<string, DocumentNode>();
  private readonly subgraphs: Subgraph[] = [];
  private readonly schema = createShardSchema();
  private base = '';

  constructor() {
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  async start(codes: readonly string[]): Promise<void> {
    for (const code of codes) {
      const state = {
        code,
        rows: [],
        rowsServed: 0,
        mutations: [],
        mode: 'well' as const,
        cutAfter: Infinity,
        received: [],
        variables: [],
      };
      this.byCode.set(code, { ...state, schema: this.schema });
    }
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  shard(code: string): ShardServer {
    return this.byCode.get(code)!;
  }

  /** Each row to the district in its id. */
  distribute(rows: readonly Row[]): void {
    for (const shard of this.byCode.values()) {
      shard.rows =
        shard.code === 'union' ? [...rows] : rows.filter(({ id }) => id.startsWith(`${shard.code}:`));
      shard.mode = 'well';
      shard.cutAfter = Infinity;
      shard.schema = this.schema;
      shard.rowsServed = 0;
      shard.mutations.length = shard.received.length = shard.variables.length = 0;
    }
  }

  subgraph(code: string, timeoutMs = 10_000): Subgraph {
    const subgraph = new HttpSubgraph({ name: 'district', url: `${this.base}/${code}`, timeoutMs });
    this.subgraphs.push(subgraph);
    return subgraph;
  }

  sharded(
    schema: ShardedSchema,
    codes: readonly string[],
    timeoutMs?: number,
    retired: Record<string, string> = {},
  ) {
    const shards = codes.map((code) => ({ code, subgraph: this.subgraph(code, timeoutMs) }));
    const resolve = (code: string) => retired[code] ?? (codes.includes(code) ? code : undefined);
    const compatibility = { recheckAfterMs: 30_000, retryAfterMs: -1 };
    return new ShardedSubgraph({ schema, shards, resolve, compatibility });
  }

  async stop(): Promise<void> {
    await Promise.all(this.subgraphs.map((subgraph) => subgraph.close()));
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk as string;
    const shard = this.shard(request.url!.slice(1));
    if (shard.mode === 'cut' || shard.received.length >= shard.cutAfter) return void request.socket.destroy();
    if (text === '') return void response.writeHead(400).end();
    if (shard.mode === 'hang') return;
    if (shard.mode === 'garbage') return void response.end('<html>what?</html>');
    const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
    const answer = shard.mode === 'broken' ? BROKEN : await this.execute(shard, query, variables ?? {});
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  }

  private async execute(shard: ShardServer, query: string, variables: Record<string, unknown>) {
    if (!query.includes('_service')) {
      shard.received.push(query);
      shard.variables.push(variables);
    }
    const document = this.documents.get(query) ?? parse(query);
    if (!this.documents.has(query) || shard.schema !== this.schema) {
      const errors = validate(shard.schema, document);
      const refused = errors.map(({ message }) => ({
        message,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }));
      if (errors.length > 0) return { errors: refused };
      this.documents.set(query, document);
    }
    return execute({ schema: shard.schema, document, variableValues: variables, contextValue: shard });
  }
}

const BROKEN = { errors: [{ message: 'No database.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };

export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly representations?: readonly object[];
  readonly signal?: AbortSignal;
  readonly silent?: Set<object>;
}

/** Runs one operation against a subgraph as the executor would. */
export function ask(subgraph: Subgraph, document: string, asked: Asked = {}): Promise<SubgraphResponse> {
  const { variables = {}, representations, signal = new AbortController().signal, silent } = asked;
  const texts = representations?.map((representation) => JSON.stringify(representation));
  return subgraph
    .prepare({
      kind: document.startsWith('mutation') ? 'mutation' : 'query',
      document,
      variableNames: Object.keys(variables),
      representationNames: texts ? ['representations'] : [],
    })
    .execute({
      variables,
      representations: texts ? { representations: texts } : {},
      headers: {},
      signal,
      silent,
    });
}

/** Data and errors as they would be on the wire. */
export function plain(response: SubgraphResponse): SubgraphResponse {
  const { isPlain: _, ...rest } = response;
  return JSON.parse(JSON.stringify(rest)) as SubgraphResponse;
}
