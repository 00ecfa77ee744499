import { DEFAULT_MAX_ANSWER_BYTES } from '../../platform/settings/max-answer-bytes';
import { type HttpAnswer, HttpPostError, HttpPoster, type HttpPostRequest } from './http-post';
import { readSubgraphAddress } from './subgraph-address';

export interface SubgraphPosterConfig {
  /** Credentials in it are sent as Basic authorization, in place of the caller's. */
  readonly url: string;
  /** For the whole of a request, milliseconds. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes?: number;
  readonly maxConnections?: number;
}

type Headers = Readonly<Record<string, string>>;

const MAX_CONNECTIONS = 128;
const ACCEPT = 'application/graphql-response+json, application/json';

/** Posts GraphQL to the address of a subgraph, or of a host of several. */
export class SubgraphPoster {
  readonly maxAnswerBytes: number;
  private readonly poster: HttpPoster;
  private readonly authorization: string | undefined;

  constructor(config: SubgraphPosterConfig) {
    const { maxAnswerBytes = DEFAULT_MAX_ANSWER_BYTES, maxConnections = MAX_CONNECTIONS, timeoutMs } = config;
    const { url, authorization } = readSubgraphAddress(config.url);
    this.maxAnswerBytes = maxAnswerBytes;
    this.authorization = authorization;
    this.poster = new HttpPoster(url, maxAnswerBytes, maxConnections, timeoutMs);
  }

  /** Names and values in turn. @param own what the request has beside the caller's */
  headersOf(callers: Headers, own: Headers | undefined): string[] {
    const { authorization } = this;
    const sent = { ...callers, ...own, ...(authorization !== undefined && { authorization }) };
    return [...Object.entries(sent).flat(), 'content-type', 'application/json', 'accept', ACCEPT];
  }

  /** @throws HttpPostError, or the signal's reason when it is aborted */
  post(request: HttpPostRequest): Promise<HttpAnswer> {
    return this.poster.post(request);
  }

  /** The same of what changes nothing: it is sent again, once, when a kept connection turns out to be dead. */
  async read(request: HttpPostRequest): Promise<HttpAnswer> {
    try {
      return await this.poster.post(request);
    } catch (error) {
      if (error instanceof HttpPostError && error.beforeAnswer) return this.poster.post(request);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.poster.close();
  }
}
