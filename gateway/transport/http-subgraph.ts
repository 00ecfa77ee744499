import { GatewayErrorCode } from '../errors';
import { type HttpAnswer, HttpPostError, HttpPoster } from './http-post';
import type {
  PlannedOperation,
  PreparedOperation,
  Subgraph,
  SubgraphEvent,
  SubgraphRequest,
  SubgraphResponse,
  SubscriptionRequest,
} from './subgraph';
import { subscriptionUrlOf, WebSocketSubscriber } from './websocket-subscriber';

export interface HttpSubgraphConfig {
  readonly name: string;
  readonly url: string;
  /** Of its graphql-transport-ws endpoint; `url` over WebSocket when absent. */
  readonly subscriptionUrl?: string;
  /** Between pings of a WebSocket, milliseconds. */
  readonly keepAliveMs?: number;
  /** For the whole of a request, milliseconds. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes?: number;
  readonly maxConnections?: number;
  /** See `Subgraph.sharesReads`; false when absent. */
  readonly sharesReads?: boolean;
}

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
const MAX_CONNECTIONS = 128;
const KEEP_ALIVE_MS = 10_000;

/**
 * A subgraph that answers GraphQL over HTTP (the GraphQL-over-HTTP draft; JSON in both directions), and subscriptions
 * over WebSocket (the graphql-transport-ws protocol).
 */
export class HttpSubgraph implements Subgraph {
  readonly name: string;
  readonly sharesReads: boolean;
  private readonly poster: HttpPoster;
  private readonly subscriber: WebSocketSubscriber;

  constructor(private readonly config: HttpSubgraphConfig) {
    this.name = config.name;
    this.sharesReads = config.sharesReads ?? false;
    const { maxAnswerBytes = MAX_ANSWER_BYTES, maxConnections = MAX_CONNECTIONS, timeoutMs } = config;
    this.poster = new HttpPoster(config.url, maxAnswerBytes, maxConnections, timeoutMs);
    this.subscriber = new WebSocketSubscriber({
      name: config.name,
      url: config.subscriptionUrl ?? subscriptionUrlOf(config.url),
      timeoutMs,
      keepAliveMs: config.keepAliveMs ?? KEEP_ALIVE_MS,
    });
  }

  prepare(operation: PlannedOperation): PreparedOperation {
    const head = `{"query":${JSON.stringify(operation.document)}`;
    return {
      execute: (request) => this.execute(operation, writeBody(head, request), request),
      subscribe: (request) => this.subscribe(operation, request),
    };
  }

  close(): Promise<void> {
    this.subscriber.close();
    return this.poster.close();
  }

  private subscribe(
    { document }: PlannedOperation,
    { variables, extensions, headers, signal }: SubscriptionRequest,
  ): AsyncIterable<SubgraphEvent> {
    return this.subscriber.subscribe(
      { query: document, variables, extensions },
      headers['authorization'],
      signal,
    );
  }

  private async execute(
    operation: PlannedOperation,
    body: string,
    request: SubgraphRequest,
  ): Promise<SubgraphResponse> {
    try {
      const isRead = operation.kind === 'query';
      return readAnswer(await (isRead ? this.read(body, request) : this.post(body, request)));
    } catch (error) {
      if (!(error instanceof HttpPostError)) throw error;
      return failure(CODES[error.kind], `Subgraph ${this.name}: ${DESCRIPTIONS[error.kind]}`);
    }
  }

  /** A read is sent again, once, when a kept connection turns out to be dead. */
  private async read(body: string, request: SubgraphRequest): Promise<HttpAnswer> {
    try {
      return await this.post(body, request);
    } catch (error) {
      if (error instanceof HttpPostError && error.beforeAnswer) return this.post(body, request);
      throw error;
    }
  }

  private post(body: string, { headers, signal }: SubgraphRequest): Promise<HttpAnswer> {
    return this.poster.post({
      headers: sentHeaders(headers),
      body,
      timeoutMs: this.config.timeoutMs,
      signal,
    });
  }
}

/** One operation's headers are the same object for all its fetches. */
const headersSent = new WeakMap<object, string[]>();

function sentHeaders(headers: Readonly<Record<string, string>>): string[] {
  let sent = headersSent.get(headers);
  if (sent === undefined) {
    sent = [...Object.entries(headers).flat(), 'content-type', 'application/json', 'accept', ACCEPT];
    headersSent.set(headers, sent);
  }
  return sent;
}

const ACCEPT = 'application/graphql-response+json, application/json';

const CODES = {
  unreachable: GatewayErrorCode.subgraphUnreachable,
  timeout: GatewayErrorCode.subgraphTimeout,
  tooLarge: GatewayErrorCode.subgraphInvalidAnswer,
} as const;

const DESCRIPTIONS = {
  unreachable: 'it cannot be reached',
  timeout: 'it did not answer in time',
  tooLarge: 'its answer is too large',
} as const;

function writeBody(head: string, { variables, representations }: SubgraphRequest): string {
  const parts: string[] = [];
  for (const name in variables) {
    const text = JSON.stringify(variables[name]);
    if (text !== undefined) parts.push(`${JSON.stringify(name)}:${text}`);
  }
  for (const name in representations) parts.push(`"${name}":[${representations[name]!.join(',')}]`);
  return parts.length === 0 ? `${head}}` : `${head},"variables":{${parts.join(',')}}}`;
}

/** An answer with a GraphQL body is used whatever its status; anything else is none. */
function readAnswer({ status, text }: HttpAnswer): SubgraphResponse {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return failure(
      GatewayErrorCode.subgraphInvalidAnswer,
      `The subgraph answered no JSON (HTTP status ${status}).`,
    );
  }
  // What JSON escapes in a string comes with a backslash (RFC 8259 section 7).
  if (isResponse(body)) return { data: body.data, errors: body.errors, isPlain: !text.includes('\\') };
  return failure(
    GatewayErrorCode.subgraphInvalidAnswer,
    `The subgraph answered no GraphQL (HTTP status ${status}).`,
  );
}

function isResponse(body: unknown): body is SubgraphResponse {
  if (typeof body !== 'object' || body === null) return false;
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  const hasErrors = Array.isArray(errors) && errors.every((error) => typeof error?.message === 'string');
  if (errors !== undefined && errors !== null && !hasErrors) return false;
  return hasErrors || (typeof data === 'object' && data !== null);
}

function failure(code: string, message: string): SubgraphResponse {
  return { errors: [{ message, extensions: { code } }] };
}
