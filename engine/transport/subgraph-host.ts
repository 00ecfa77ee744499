import { DEFAULT_MAX_ANSWER_BYTES } from '../../platform/settings/max-answer-bytes';
import { type Asked, HostRound } from './host-round';
import { HttpPostError, HttpPoster } from './http-post';
import { ACCEPT, type HttpSubgraphConfig } from './http-subgraph';
import type { SubgraphResponse } from './subgraph';
import { readSubgraphAddress } from './subgraph-address';

export interface SubgraphHostConfig
  extends Pick<HttpSubgraphConfig, 'url' | 'timeoutMs' | 'maxAnswerBytes' | 'maxConnections'> {
  /** In which a request names the servers that are meant. */
  readonly header: string;
}

const MAX_CONNECTIONS = 128;

/**
 * An address at which several subgraphs answer that differ in their rows alone. What is asked of more than one of them at the same
 * moment, with the same operation for the same client, is sent as one request; each one's part of the answer is used as
 * soon as it comes, so that one that is late, or fails, is alone in that.
 */
export class SubgraphHost {
  private readonly poster: HttpPoster;
  private readonly authorization: string | undefined;
  private readonly maxAnswerBytes: number;
  private gathering: HostRound[] = [];
  private closing: Promise<void> | undefined;

  constructor(private readonly config: SubgraphHostConfig) {
    const { maxAnswerBytes = DEFAULT_MAX_ANSWER_BYTES, maxConnections = MAX_CONNECTIONS, timeoutMs } = config;
    const { url, authorization } = readSubgraphAddress(config.url);
    this.authorization = authorization;
    this.maxAnswerBytes = maxAnswerBytes;
    this.poster = new HttpPoster(url, maxAnswerBytes, maxConnections, timeoutMs);
  }

  /** Rejects with the signal's reason when it is aborted, and for nothing else. */
  ask(asked: Asked): Promise<SubgraphResponse> {
    let round = this.gathering.find((each) => each.takes(asked));
    if (round === undefined) {
      if (this.gathering.length === 0) queueMicrotask(() => this.sendAll());
      round = new HostRound(asked, this.maxAnswerBytes);
      this.gathering.push(round);
    }
    return round.add(asked);
  }

  close(): Promise<void> {
    this.closing ??= this.poster.close();
    return this.closing;
  }

  private sendAll(): void {
    for (const round of this.gathering.splice(0)) {
      if (round.size === 1) round.sendAlone();
      else void this.send(round);
    }
  }

  private async send(round: HostRound): Promise<void> {
    try {
      round.finish(await this.post(round));
    } catch (error) {
      round.fail(error);
    }
  }

  /** Reads are sent again, once, when a kept connection turns out to be dead. */
  private async post(round: HostRound) {
    const request = {
      headers: this.headersFor(round),
      body: round.writeBody(),
      timeoutMs: this.config.timeoutMs,
      signal: round.signal,
      maxBytes: this.maxAnswerBytes * round.size,
      onLine: (line: string) => round.take(line),
    };
    try {
      return await this.poster.post(request);
    } catch (error) {
      if (error instanceof HttpPostError && error.beforeAnswer) return this.poster.post(request);
      throw error;
    }
  }

  private headersFor(round: HostRound): string[] {
    const { authorization } = this;
    const own = {
      ...round.headers,
      [this.config.header]: round.names,
      ...(authorization !== undefined && { authorization }),
    };
    return [...Object.entries(own).flat(), 'content-type', 'application/json', 'accept', ACCEPT];
  }
}
