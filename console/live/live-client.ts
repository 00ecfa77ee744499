import { type Client, createClient } from 'graphql-ws';
import type { TypedDocumentNode } from 'urql';
import { persistedQueryOf } from '../graphql/hub-client';
import { pauseMs } from '../graphql/pause';
import { settled } from '../graphql/settled';
import type { SessionKeeper } from '../session/session-keeper';
import { keepsHearing } from './keeps-hearing';
import { OpeningSocket } from './opening-socket';
import { Watch, type Watching } from './watch';

/** `idle` (nothing is watched) → `live` ⇄ `reconnecting`. */
export type Liveness = 'idle' | 'live' | 'reconnecting';

export interface LiveState {
  readonly liveness: Liveness;
  /** When the hub was last in touch. */
  readonly lastSeen: Date | null;
  /** Codes of districts of which nothing comes for now. */
  readonly missing: readonly string[];
  /** Something else that is watched ends as soon as it begins: the brokering does not answer. */
  readonly isBrokeringAway: boolean;
}

const ACK_MS = 15_000;
const KEEP_ALIVE_MS = 10_000;
/** Between two attempts at what ends as soon as it begins the socket stays open. */
const UNUSED_MS = 30_000;
const CLOSED_BY_PAGE = 1000;
/** The hub closes with 4401 or 4403 when the session has ended. */
const SESSION_ENDED = new Set([4401, 4403]);

/** The page's one socket: open while something is watched, with the session's cookie and no token. */
export class LiveClient {
  private state: LiveState = { liveness: 'idle', lastSeen: null, missing: [], isBrokeringAway: false };
  private readonly listeners = new Set<() => void>();
  private readonly watches = new Set<Watch>();
  private readonly client: Client;
  private wasCut = false;
  /** Once for several things that are watched and come back together. */
  private readonly resyncSoon: () => void;

  /** @param resync fetches anew all that is shown: the hub, or a part of it, is back or away */
  constructor(
    private readonly keeper: SessionKeeper,
    resync: () => void,
  ) {
    this.resyncSoon = settled(resync).soon;
    const hearing = keepsHearing(() => this.client.terminate());
    this.client = createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: OpeningSocket,
      lazy: true,
      lazyCloseTimeout: UNUSED_MS,
      keepAlive: KEEP_ALIVE_MS,
      connectionAckWaitTimeout: ACK_MS,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (retries) => this.wait(retries),
      on: {
        ...hearing,
        connected: () => this.connect(),
        message: () => this.touch(),
        closed: (event) => {
          hearing.closed();
          this.cut(event as CloseEvent);
        },
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LiveState => this.state;

  /** @returns ends the watching */
  watch<Data, Variables extends { after?: string | null }>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    watching: Watching<Data>,
  ): () => void {
    const watch = new Watch({
      // Sent again as it then stands when the connection is back.
      payload: {
        query: '',
        extensions: { persistedQuery: persistedQueryOf(document), missingDistricts: true },
        variables: { after: null, ...variables },
      },
      watching: watching as Watching<unknown>,
      client: this.client,
      onState: () => this.setParts(),
      onOther: this.resyncSoon,
    });
    this.watches.add(watch);
    watch.begin();
    return () => {
      this.watches.delete(watch);
      watch.end();
      if (this.watches.size === 0) this.set({ liveness: 'idle' });
      this.setParts();
    };
  }

  private connect(): void {
    this.touch();
    if (!this.wasCut) return;
    this.wasCut = false;
    this.resyncSoon();
  }

  private touch(): void {
    this.set({ liveness: 'live', lastSeen: new Date() });
  }

  private cut({ code }: CloseEvent): void {
    if (this.watches.size === 0 || code === CLOSED_BY_PAGE) return;
    this.wasCut = true;
    this.set({ liveness: 'reconnecting' });
    if (SESSION_ENDED.has(code)) void this.keeper.check();
  }

  private async wait(retries: number): Promise<void> {
    if (this.keeper.current().isExpired) return this.keeper.renewed();
    await new Promise((resolve) => setTimeout(resolve, pauseMs(retries)));
  }

  private setParts(): void {
    const watches = [...this.watches];
    const missing = [...new Set(watches.flatMap((watch) => watch.missing))].sort();
    const isBrokeringAway = watches.some((watch) => watch.hasFailed);
    const isSame = missing.join() === this.state.missing.join();
    if (isSame && isBrokeringAway === this.state.isBrokeringAway) return;
    this.set({ missing: isSame ? this.state.missing : missing, isBrokeringAway });
  }

  private set(changed: Partial<LiveState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
