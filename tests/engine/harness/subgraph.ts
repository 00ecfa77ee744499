import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, type GraphQLSchema, graphql, parse } from 'graphql';
import { type Listener, listen } from './listen';

export interface SubgraphRequestBody {
  readonly query: string;
  readonly variables?: Record<string, any>;
  readonly operationName?: string;
}

export interface SeenRequest extends SubgraphRequestBody {
  readonly headers: IncomingMessage['headers'];
}

/** Answers one request in place of the schema; returns true when it has taken the response over. */
export type Interceptor = (
  body: SubgraphRequestBody,
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | Promise<boolean>;

export interface SubgraphDefinition {
  readonly sdl: string;
  readonly resolvers?: any;
  /** Used instead of a schema made from `sdl` and `resolvers`. */
  readonly schema?: GraphQLSchema;
}

export interface RunningSubgraph extends Listener {
  readonly name: string;
  readonly sdl: string;
  /** Every request since the start or the last `forget`. */
  readonly seen: SeenRequest[];
  intercept(interceptor: Interceptor | undefined): void;
  forget(): void;
}

/** Serves one subgraph, made with `@apollo/subgraph`, over HTTP and keeps what it was asked. */
export async function startSubgraph(name: string, definition: SubgraphDefinition): Promise<RunningSubgraph> {
  const schema = definition.schema ?? makeSchema(definition);
  const seen: SeenRequest[] = [];
  let interceptor: Interceptor | undefined;
  const listener = await listen(async (request, response) => {
    const text = await readText(request);
    // A socket that is asked for by `GET`: there are none here.
    if (text === '') return void response.writeHead(404).end();
    const body: SubgraphRequestBody = JSON.parse(text);
    seen.push({ ...body, headers: request.headers });
    if (interceptor !== undefined && (await interceptor(body, request, response))) return;
    sendJson(response, 200, await answer(schema, body));
  });
  return {
    ...listener,
    name,
    sdl: definition.sdl,
    seen,
    intercept: (next) => {
      interceptor = next;
    },
    forget: () => {
      seen.length = 0;
    },
  };
}

function makeSchema({ sdl, resolvers }: SubgraphDefinition): GraphQLSchema {
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers ?? {} });
}

function answer(schema: GraphQLSchema, body: SubgraphRequestBody): Promise<ExecutionResult> {
  const { query, variables, operationName } = body;
  return graphql({ schema, source: query, variableValues: variables, operationName, contextValue: {} });
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends a JSON answer as a subgraph would. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
