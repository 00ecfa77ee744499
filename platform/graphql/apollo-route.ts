import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type ErrorAnswerOptions, sendError } from '../http/error-answer';
import type { RouteHandler } from '../http/http-server';
import { checkUrl, type ParseJson, readJsonBody } from '../http/read-json-body';

type HttpRequest<TContext extends BaseContext> = Parameters<
  ApolloServer<TContext>['executeHTTPGraphQLRequest']
>[0];

/** An Apollo Server's response, or one whose body is encoded already. */
export type GraphqlHttpResponse =
  | HTTPGraphQLResponse
  | (Omit<HTTPGraphQLResponse, 'body'> & {
      readonly body: { readonly kind: 'bytes'; readonly bytes: Buffer };
    });

/** A started Apollo Server, or what answers in front of one. */
export interface GraphqlHttpServer<TContext extends BaseContext> {
  executeHTTPGraphQLRequest(request: HttpRequest<TContext>): Promise<GraphqlHttpResponse>;
}

/** What is asked before the server: operations that it has answered before, and that cost less without it. */
export interface KnownOperations<TContext> {
  /** Undefined for a request that is the server's. */
  find(request: IncomingMessage, body: unknown): KnownOperation<TContext> | undefined;
}

/** Answers as the server would; undefined when the server is to say what is wrong: then nothing has run. */
export type KnownOperation<TContext> = (context: TContext) => Promise<GraphqlHttpResponse | undefined>;

export interface ApolloRouteConfig<TContext extends BaseContext> {
  readonly server: GraphqlHttpServer<TContext>;
  readonly known?: KnownOperations<TContext>;
  /** Makes the operation's context; a `GraphQLError` it throws becomes the answer. `body` is the parsed POST body. */
  readonly context: (request: IncomingMessage, response: ServerResponse, body: unknown) => Promise<TContext>;
  readonly maxBodyBytes: number;
  /** How a body is parsed; `parseJson` when absent. */
  readonly parse?: ParseJson;
  /** The gate of the errors of a request that does not come as far as the server. */
  readonly format?: ErrorAnswerOptions['format'];
}

/** GraphQL over HTTP (the GraphQL-over-HTTP draft) through a started Apollo Server. */
export function createApolloRoute<TContext extends BaseContext>(
  config: ApolloRouteConfig<TContext>,
): RouteHandler {
  return async (request, response) => {
    try {
      checkUrl(request);
      const body =
        request.method === 'POST'
          ? await readJsonBody(request, config.maxBodyBytes, config.parse)
          : undefined;
      const context = () => config.context(request, response, body);
      await send(response, await execute({ ...config, context }, request, body));
    } catch (error) {
      sendError(response, error, { fallbackStatus: 500, format: config.format });
    }
  };
}

/** What the route would answer to a request with another body. */
export async function answerBody<TContext extends BaseContext>(
  config: Pick<ApolloRouteConfig<TContext>, 'server' | 'known'> & {
    readonly context: (request: IncomingMessage, body: unknown) => Promise<TContext>;
  },
  request: IncomingMessage,
  body: unknown,
): Promise<{ readonly status: number; readonly text: string }> {
  const context = () => config.context(request, body);
  const { status = 200, body: answer } = await execute({ ...config, context }, request, body);
  if (answer.kind === 'complete') return { status, text: answer.string.trimEnd() };
  throw new Error('An answer in parts has no place in another.');
}

type Executing<TContext extends BaseContext> = Pick<ApolloRouteConfig<TContext>, 'server' | 'known'> & {
  readonly context: () => Promise<TContext>;
};

async function execute<TContext extends BaseContext>(
  { server, known, context }: Executing<TContext>,
  request: IncomingMessage,
  body: unknown,
): Promise<GraphqlHttpResponse> {
  const operation = known?.find(request, body);
  if (operation === undefined) return ask({ server, context }, request, body);
  let made: TContext;
  try {
    made = await context();
  } catch (error) {
    return ask({ server, context: () => Promise.reject(error) }, request, body);
  }
  return (await operation(made)) ?? ask({ server, context: async () => made }, request, body);
}

function ask<TContext extends BaseContext>(
  { server, context }: Executing<TContext>,
  request: IncomingMessage,
  body: unknown,
): Promise<GraphqlHttpResponse> {
  const url = request.url ?? '/';
  const query = url.indexOf('?');
  return server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      search: query === -1 ? '' : url.slice(query),
      body,
    },
    context,
  });
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function send(response: ServerResponse, result: GraphqlHttpResponse): Promise<void> {
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === 'bytes') {
    response.setHeader('content-length', result.body.bytes.length);
    response.end(result.body.bytes);
    return;
  }
  if (result.body.kind === 'complete') {
    response.end(result.body.string);
    return;
  }
  for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}
