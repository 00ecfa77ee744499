import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { type RouteHandler, sendJson } from '../../subgraphs/service/http-server';
import { BodyError, readJsonBody } from '../../subgraphs/service/read-json-body';
import type { Caller, TokenVerifier } from '../../subgraphs/service/token-verifier';
import type { OperationRunner } from './operation-runner';
import type { Subscriber } from './subscriber';

export interface EventStreamConfig {
  readonly verifier: TokenVerifier | null;
  readonly runner: OperationRunner;
  readonly forwardedHeaders: readonly string[];
  readonly maxBodyBytes: number;
  /** Bytes that wait for a client that reads slowly. */
  readonly maxBufferedBytes: number;
  /** Between comments that keep the connection from being taken for dead, milliseconds. */
  readonly keepAliveMs: number;
}

const MEDIA_TYPE = 'text/event-stream';

/** True for a request whose answer is to be a stream of events. */
export function wantsEventStream({ headers, method }: IncomingMessage): boolean {
  return (method === 'POST' || method === 'GET') && (headers.accept ?? '').includes(MEDIA_TYPE);
}

/**
 * One operation answered by Server-Sent Events (GraphQL over Server-Sent Events, distinct connections mode): a `next`
 * event for each response, `complete` at the end. What cannot be run at all is a `next` with errors.
 */
export function createEventStreamRoute(config: EventStreamConfig): RouteHandler {
  return async (request, response) => {
    try {
      const parameters =
        request.method === 'POST'
          ? await readJsonBody(request, config.maxBodyBytes)
          : queryParameters(request);
      const caller =
        config.verifier === null ? null : await config.verifier.verify(request.headers.authorization);
      stream(config, { request, response, caller, parameters });
    } catch (error) {
      refuse(response, error);
    }
  };
}

interface EventStream {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller | null;
  readonly parameters: unknown;
}

function stream(config: EventStreamConfig, { request, response, caller, parameters }: EventStream): void {
  response.writeHead(200, {
    'content-type': `${MEDIA_TYPE}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write(':\n\n');
  const headers = headersOf(request, config.forwardedHeaders);
  const subscriber = new EventStreamSubscriber(response, config, caller, headers);
  const leave = config.runner.run(parameters, subscriber, request.method === 'POST');
  const keepAlive = setInterval(() => response.write(':\n\n'), config.keepAliveMs);
  const expiry = expiryTimer(caller, subscriber);
  response.once('close', () => {
    clearInterval(keepAlive);
    clearTimeout(expiry);
    leave();
  });
}

class EventStreamSubscriber implements Subscriber {
  constructor(
    private readonly response: ServerResponse,
    private readonly config: EventStreamConfig,
    readonly caller: Caller | null,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  next(text: string): void {
    this.response.write(`event: next\ndata: ${text}\n\n`);
    if (this.response.writableLength > this.config.maxBufferedBytes) this.response.destroy();
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.response.writableEnded) return;
    if (errors.length > 0) this.next(JSON.stringify({ errors: this.config.runner.format(errors) }));
    this.response.end('event: complete\ndata:\n\n');
  }
}

const MAX_TIMER_MS = 2 ** 31 - 1;

function expiryTimer(caller: Caller | null, subscriber: Subscriber): NodeJS.Timeout | undefined {
  const ms = caller === null ? Number.POSITIVE_INFINITY : caller.expiresAt.getTime() - Date.now();
  if (ms > MAX_TIMER_MS) return undefined;
  const error = new GraphQLError('The token has expired.', { extensions: { code: 'UNAUTHENTICATED' } });
  return setTimeout(() => subscriber.end([error]), ms);
}

function queryParameters({ url = '/' }: IncomingMessage): unknown {
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const variables = search.get('variables');
  return {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName'),
    variables: variables === null ? null : parseVariables(variables),
  };
}

function parseVariables(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyError(400, 'BAD_REQUEST', 'The variables are not JSON.');
  }
}

function headersOf(request: IncomingMessage, names: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyError) {
    const extensions = { code: error.code };
    sendJson(response, error.status, { errors: [{ message: error.message, extensions }] });
    return;
  }
  if (!(error instanceof GraphQLError)) throw error;
  const { http: _http, ...extensions } = error.extensions;
  sendJson(response, 401, { errors: [{ message: error.message, extensions }] });
}
