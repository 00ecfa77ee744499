import { type Asked, HostRound } from './host-round';
import type { HttpAnswer } from './http-post';
import type { SubgraphResponse } from './subgraph';
import { SubgraphPoster, type SubgraphPosterConfig } from './subgraph-poster';

export interface SubgraphHostConfig extends SubgraphPosterConfig {
  /** In which a request names the servers that are meant. */
  readonly header: string;
}

/**
 * An address at which several subgraphs answer that differ in their rows alone. What is asked of more than one of them at the same
 * moment, with the same operation for the same client, is sent as one request; each one's part of the answer is used as
 * soon as it comes, so that one that is late, or fails, is alone in that.
 */
export class SubgraphHost {
  private readonly poster: SubgraphPoster;
  private readonly header: string;
  private gathering: HostRound[] = [];
  private closing: Promise<void> | undefined;

  constructor(config: SubgraphHostConfig) {
    this.poster = new SubgraphPoster(config);
    this.header = config.header;
  }

  /** Rejects with the signal's reason when it is aborted, and for nothing else. */
  ask(asked: Asked): Promise<SubgraphResponse> {
    let round = this.gathering.find((each) => each.takes(asked));
    if (round === undefined) {
      if (this.gathering.length === 0) queueMicrotask(() => this.sendAll());
      round = new HostRound(asked, this.poster.maxAnswerBytes);
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
      round.finish(await this.read(round));
    } catch (error) {
      round.fail(error);
    }
  }

  private read(round: HostRound): Promise<HttpAnswer> {
    const { poster, header } = this;
    return poster.read({
      headers: poster.headersOf(round.headers, { [header]: round.names }),
      body: round.writeBody(),
      signal: round.signal,
      maxBytes: poster.maxAnswerBytes * round.size,
      onLine: (line) => round.take(line),
    });
  }
}
