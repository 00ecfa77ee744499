import { writeJson } from '../../platform/json/exact-number';
import { EngineErrorCode } from '../errors/errors';
import { findCursorPlaces } from './cursor-places';
import { type ExpectedServer, ServerCheck } from './expected-server';
import { type HttpAnswer, HttpPostError } from './http-post';
import { invalidAnswer, readAnswer } from './read-answer';
import type {
  PlannedOperation,
  PreparedOperation,
  Subgraph,
  SubgraphEvent,
  SubgraphRequest,
  SubgraphResponse,
  SubscriptionRequest,
} from './subgraph';
import { SubgraphPoster, type SubgraphPosterConfig } from './subgraph-poster';
import { subscriptionUrlOf, WebSocketSubscriber } from './websocket-subscriber';

export interface HttpSubgraphConfig extends SubgraphPosterConfig {
  readonly name: string;
  /** Of its graphql-transport-ws endpoint; `url` over WebSocket when absent. */
  readonly subscriptionUrl?: string;
  /** Between pings of a WebSocket, milliseconds. */
  readonly keepAliveMs?: number;
  /** See `Subgraph.sharesReads`; false when absent. */
  readonly sharesReads?: boolean;
  /** Who has to answer, where answers tell it; anybody when absent. */
  readonly server?: ExpectedServer;
}

const KEEP_ALIVE_MS = 10_000;

/**
 * A subgraph that answers GraphQL over HTTP (the GraphQL-over-HTTP draft; JSON in both directions), and subscriptions
 * over WebSocket (the graphql-transport-ws protocol).
 */
export class HttpSubgraph implements Subgraph {
  readonly name: string;
  readonly sharesReads: boolean;
  private readonly poster: SubgraphPoster;
  /** One operation's headers are the same object for all its fetches. */
  private readonly sentHeaders = new WeakMap<object, string[]>();
  private readonly subscriber: WebSocketSubscriber;
  private readonly serverCheck: ServerCheck | undefined;

  constructor(config: HttpSubgraphConfig) {
    this.name = config.name;
    this.sharesReads = config.sharesReads ?? false;
    this.poster = new SubgraphPoster(config);
    this.serverCheck = config.server && new ServerCheck(config.server);
    this.subscriber = new WebSocketSubscriber({
      name: config.name,
      serverCheck: this.serverCheck,
      url: config.subscriptionUrl ?? subscriptionUrlOf(config.url),
      timeoutMs: config.timeoutMs,
      keepAliveMs: config.keepAliveMs ?? KEEP_ALIVE_MS,
    });
  }

  prepare(operation: PlannedOperation): PreparedOperation {
    const head = `{"query":${JSON.stringify(operation.document)}`;
    return {
      execute: (request) => this.execute(operation, writeBody(head, request), request),
      subscribe: (request) => this.subscribe(operation, request),
      cursors: operation.kind === 'subscription' ? findCursorPlaces(operation.document) : undefined,
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
    return this.subscriber.subscribe({ query: document, variables, extensions }, headers, signal);
  }

  private async execute(
    operation: PlannedOperation,
    body: string,
    request: SubgraphRequest,
  ): Promise<SubgraphResponse> {
    const isRead = operation.kind === 'query';
    if (isRead && request.silent?.has(this)) return this.failed('timeout');
    const { poster } = this;
    const { headers, signal } = request;
    try {
      const posted = { headers: this.headersFor(headers), body, signal };
      return this.toResponse(await (isRead ? poster.read(posted) : poster.post(posted)));
    } catch (error) {
      if (!(error instanceof HttpPostError)) throw error;
      if (isRead && error.kind === 'timeout') request.silent?.add(this);
      return this.failed(error.kind);
    }
  }

  /** The answer of a subgraph in whose place another has answered; undefined when it was the one that is expected. */
  misdirection(answers: string): SubgraphResponse | undefined {
    const { serverCheck: check } = this;
    return check?.answererNamed(answers) === 'other' ? this.failure(MISDIRECTED) : undefined;
  }

  /** The answer of a subgraph of which there is none. */
  failed(kind: HttpPostError['kind']): SubgraphResponse {
    return this.failure(FAILURES[kind]);
  }

  /** Data is taken only from the server that is expected. */
  toResponse({ text, status, headers }: HttpAnswer): SubgraphResponse {
    const answerer = this.serverCheck?.answerer(headers);
    if (answerer === 'other') return this.failure(MISDIRECTED);
    const response = readAnswer(text, status);
    if (answerer === 'unnamed' && response.data) return invalidAnswer(UNNAMED);
    return response;
  }

  private failure({ code, description }: Failure): SubgraphResponse {
    return { errors: [{ message: `Subgraph ${this.name}: ${description}`, extensions: { code } }] };
  }

  private headersFor(headers: Readonly<Record<string, string>>): string[] {
    let sent = this.sentHeaders.get(headers);
    if (sent === undefined) {
      sent = this.poster.headersOf(headers, this.serverCheck?.headers);
      this.sentHeaders.set(headers, sent);
    }
    return sent;
  }
}

const { subgraphUnreachable, subgraphTimeout, subgraphInvalidAnswer, subgraphMisdirected } = EngineErrorCode;

interface Failure {
  readonly code: string;
  readonly description: string;
}

const MISDIRECTED: Failure = {
  code: subgraphMisdirected,
  description: 'another server answers at its address',
};
const UNNAMED = 'The subgraph does not say which server answers.';

const FAILURES: Readonly<Record<HttpPostError['kind'], Failure>> = {
  unreachable: { code: subgraphUnreachable, description: 'it cannot be reached' },
  timeout: { code: subgraphTimeout, description: 'it did not answer in time' },
  tooLarge: { code: subgraphInvalidAnswer, description: 'its answer is too large' },
  undecodable: { code: subgraphInvalidAnswer, description: 'the encoding of its answer cannot be read' },
  redirected: {
    code: subgraphInvalidAnswer,
    description: 'it redirects with another status than 307 or 308, which is not followed',
  },
  redirectedAway: {
    code: subgraphInvalidAnswer,
    description: 'it redirects to another origin, which is not followed',
  },
  redirectedOften: { code: subgraphInvalidAnswer, description: 'it redirects too often' },
};

function writeBody(head: string, request: SubgraphRequest): string {
  const variables = writeVariables(request);
  return variables === undefined ? `${head}}` : `${head},"variables":${variables}}`;
}

/** As JSON; undefined where there are none. */
export function writeVariables({ variables, representations }: SubgraphRequest): string | undefined {
  const parts: string[] = [];
  for (const name in variables) {
    const text = writeJson(variables[name]);
    if (text !== undefined) parts.push(`${JSON.stringify(name)}:${text}`);
  }
  for (const name in representations) parts.push(`"${name}":[${representations[name]!.join(',')}]`);
  return parts.length === 0 ? undefined : `{${parts.join(',')}}`;
}
