import type { Client, FormattedExecutionResult, SubscribePayload } from 'graphql-ws';
import { pauseMs } from '../graphql/pause';

export interface Watching<Data> {
  onEvent(data: Data): void;
  /** The cursor of an event, from which the watching goes on after a cut. */
  cursorOf(data: Data): string;
}

export interface WatchOptions {
  readonly payload: SubscribePayload & { variables: Record<string, unknown> };
  readonly watching: Watching<unknown>;
  readonly client: Client;
  /** `missing` or `hasFailed` may be another. */
  readonly onState: () => void;
  /** A part of the hub is away, or back: what is shown may be old. */
  readonly onOther: () => void;
}

type Extensions = Readonly<Record<string, unknown>>;

/** Events after the cursor may be gone, or it is of another database. */
const LOST_PLACE = new Set(['CURSOR_EXPIRED', 'INVALID_CURSOR']);

/** Before a cursor has come: what happens from this moment on. */
function fromNow(): string {
  return `since:${new Date().toISOString()}`;
}

/**
 * One thing that is watched.
 *
 * States: `begun` → `known` (the hub has said which districts are missing, and says so again whenever they are others) →
 * `failed` (it has ended by itself: begun again from the last cursor after pauses that grow) → `known` … until it is refused to
 * this person, or ended.
 */
export class Watch {
  missing: readonly string[] = [];
  hasFailed = false;
  private leave: () => void = () => undefined;
  private attempts = 0;
  private timer: number | undefined;
  private isOver = false;
  /** It has ended by itself since the hub last said how it stands. */
  private isBehind = false;

  constructor(private readonly options: WatchOptions) {
    options.payload.variables['after'] ??= fromNow();
  }

  begin(): void {
    const { client, payload } = this.options;
    this.leave = client.subscribe<unknown, Extensions>(payload, {
      next: (message) => this.take(message),
      error: (cause) => this.fail(codesOf(cause)),
      complete: () => this.fail([]),
    });
  }

  end(): void {
    this.isOver = true;
    window.clearTimeout(this.timer);
    this.leave();
  }

  private take({ data, extensions }: FormattedExecutionResult<unknown, Extensions>): void {
    const { payload, watching } = this.options;
    if (data) {
      payload.variables['after'] = watching.cursorOf(data);
      watching.onEvent(data);
    } else this.know(extensions?.['missingDistricts']);
  }

  private know(told: unknown): void {
    if (!Array.isArray(told)) return;
    const missing = (told as { code: string }[]).map(({ code }) => code);
    const isOther = this.isBehind || missing.join() !== this.missing.join();
    this.missing = missing;
    this.hasFailed = false;
    this.isBehind = false;
    this.attempts = 0;
    if (!isOther) return;
    this.options.onState();
    this.options.onOther();
  }

  private fail(codes: readonly string[]): void {
    if (this.isOver || codes.includes('FORBIDDEN')) return;
    const isLost = codes.some((code) => LOST_PLACE.has(code));
    if (isLost) this.options.payload.variables['after'] = fromNow();
    this.isBehind = true;
    if (!isLost && !this.hasFailed) {
      this.hasFailed = true;
      this.options.onState();
      this.options.onOther();
    }
    this.timer = window.setTimeout(() => this.begin(), isLost ? 0 : pauseMs(this.attempts++));
  }
}

function codesOf(cause: unknown): readonly string[] {
  const errors = Array.isArray(cause) ? (cause as { extensions?: { code?: unknown } }[]) : [];
  return errors.map(({ extensions }) => String(extensions?.code));
}
