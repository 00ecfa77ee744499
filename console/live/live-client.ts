import { type Client, createClient } from 'graphql-ws';
import type { TypedDocumentNode } from 'urql';
import { persistedQueryOf } from '../graphql/hub-client';
import type { SessionKeeper } from '../session/session-keeper';

/** `idle` (nothing is watched) → `live` ⇄ `reconnecting`. */
export type Liveness = 'idle' | 'live' | 'reconnecting';

export interface LiveState {
  readonly liveness: Liveness;
  /** When the hub was last in touch. */
  readonly lastSeen: Date | null;
}

export interface Watching<Data> {
  onEvent(data: Data): void;
  /** The connection is back after a cut: events go on after the last cursor, and what a list shows may be old. */
  onResumed(): void;
  /** The cursor of an event, from which the watching goes on after a cut. */
  cursorOf(data: Data): string;
}

const FIRST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 15_000;
/** The hub closes with 4401 or 4403 when the session has ended. */
const SESSION_ENDED = new Set([4401, 4403]);

/** Before a cursor has come: what happens from this moment on. */
function fromNow(): string {
  return `since:${new Date().toISOString()}`;
}

/** Events after the cursor may be gone. */
function isExpiredCursor(cause: unknown): boolean {
  const errors = Array.isArray(cause) ? (cause as { extensions?: { code?: unknown } }[]) : [];
  return errors.some(({ extensions }) => extensions?.code === 'CURSOR_EXPIRED');
}

/** The page's one socket: open while something is watched, with the session's cookie and no token. */
export class LiveClient {
  private state: LiveState = { liveness: 'idle', lastSeen: null };
  private readonly listeners = new Set<() => void>();
  private readonly resumed = new Set<() => void>();
  private readonly client: Client;
  private wasCut = false;

  constructor(private readonly keeper: SessionKeeper) {
    this.client = createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      lazy: true,
      keepAlive: 30_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (retries) => this.wait(retries),
      on: {
        connected: () => this.connect(),
        message: () => this.touch(),
        closed: (event) => this.cut(event as CloseEvent),
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
    // Sent again as it then stands when the connection is back.
    const payload = {
      query: '',
      extensions: { persistedQuery: persistedQueryOf(document) },
      variables: { after: fromNow(), ...variables },
    };
    let leave: () => void = () => undefined;
    const begin = () => {
      leave = this.client.subscribe<Data>(payload, {
        next: ({ data }) => {
          if (!data) return;
          payload.variables.after = watching.cursorOf(data);
          watching.onEvent(data);
        },
        error: (cause) => {
          if (!isExpiredCursor(cause)) return end();
          payload.variables.after = fromNow();
          begin();
          watching.onResumed();
        },
        complete: () => end(),
      });
    };
    const end = () => {
      this.resumed.delete(watching.onResumed);
      if (this.resumed.size === 0) this.set({ ...this.state, liveness: 'idle' });
    };
    this.resumed.add(watching.onResumed);
    begin();
    return () => {
      end();
      leave();
    };
  }

  private connect(): void {
    this.touch();
    if (!this.wasCut) return;
    this.wasCut = false;
    for (const onResumed of this.resumed) onResumed();
  }

  private touch(): void {
    this.set({ liveness: 'live', lastSeen: new Date() });
  }

  private cut({ code }: CloseEvent): void {
    if (this.resumed.size === 0) return;
    this.wasCut = true;
    this.set({ ...this.state, liveness: 'reconnecting' });
    if (SESSION_ENDED.has(code)) void this.keeper.check();
  }

  private async wait(retries: number): Promise<void> {
    if (this.keeper.current().isExpired) return this.keeper.renewed();
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** retries, MOST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.75 + Math.random() / 2)));
  }

  private set(state: LiveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
