import { BoundedCache } from '../../../platform/concurrency/bounded-cache';
import { InvalidCursorError } from '../../../platform/errors/errors';
import { toMoment } from '../../../platform/graphql/date-time-scalar';
import { decodeEventCursor, encodeEventCursor } from './event-cursor';
import type { LiveSubscription } from './live-subscription';
import { OutboxReader, type OutboxReaderConfig } from './outbox-reader';
import { isAfter, laterOf, type Position } from './position';
import type { StoredEvent } from './stored-event';

export interface FollowArguments {
  readonly topic: string;
  /**
   * A cursor, or `since:<RFC 3339 moment>`. Without one the stream begins at the present horizon: it holds what is
   * committed from now on, and what is committed already but lies behind a transaction that still runs.
   */
  readonly after?: string | null;
  readonly signal: AbortSignal;
}

export interface EventBatch {
  /** In the order of their positions; none at the moment when the stream has caught up with the present. */
  readonly events: readonly StoredEvent[];
  /** Everything of the topic up to it has been given with this batch. */
  readonly cursor: string;
  readonly caughtUp: boolean;
  cursorOf(event: StoredEvent): string;
}

const BACKFILL_LIMIT = 200;
const BATCH_LIMIT = 100;
const KNOWN_VERSIONS = 1_000;
const SINCE = 'since:';
/** An event's time is that of its writing; it may be committed, and clocks may differ, by so much. */
const SINCE_MARGIN_MS = 30_000;

/**
 * A database's events as resumable streams: backfill from the table in batches that the consumer pulls, cutover when it has
 * reached the process's reader, live from there through a bounded queue. (The idea is that of the sequencer's outbox in
 * atproto's PDS.)
 */
export class Outbox {
  private readonly reader: OutboxReader;

  constructor(config: OutboxReaderConfig) {
    this.reader = new OutboxReader(config);
  }

  start(): Promise<void> {
    return this.reader.start();
  }

  /** Ends every stream. */
  stop(): Promise<void> {
    return this.reader.stop();
  }

  /**
   * Every event of a topic behind `after`, at least once over all resumptions and once within this stream, in order. An
   * older version of a row that comes after a newer one is left out. Ends when the signal aborts or the outbox stops.
   *
   * @throws InvalidCursorError, FutureCursorError, CursorExpiredError about `after`, the last one also later, when the
   *   database has been replaced; SlowConsumerError when the queue is full; DatabaseUnavailableError and whatever `pg`
   *   throws while it catches up
   */
  async *follow({ topic, after, signal }: FollowArguments): AsyncGenerator<EventBatch, void> {
    const { epoch } = this.reader.session;
    const stream: Stream = { topic, epoch, versions: new BoundedCache(KNOWN_VERSIONS) };
    let position = await this.startOf(stream, after);
    let behind = Boolean(after);
    while (behind || isAfter(this.reader.position, position)) {
      const newest = laterOf(await this.reader.session.newest(), this.reader.position);
      const events = await this.reader.session.readTopic({ topic, after: position }, BACKFILL_LIMIT);
      behind = events.length === BACKFILL_LIMIT;
      position = events.at(-1)?.position ?? position;
      if (!behind) position = laterOf(position, newest);
      if (signal.aborted) return;
      if (events.length > 0) yield toBatch(stream, events, position);
    }
    const live = this.reader.attach(topic, epoch, position);
    yield { ...toBatch(stream, [], position), caughtUp: true };
    yield* this.followLive(stream, live, signal);
  }

  /**
   * A short read by the connection that listens and is always there: of what is looked for every few seconds, which would else
   * keep one of the pool's open. Values come as `pg` reads them.
   * @throws DatabaseUnavailableError while there is no connection, and whatever `pg` throws
   */
  async look<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.reader.session.look(text, values);
  }

  private async *followLive(stream: Stream, live: LiveSubscription, signal: AbortSignal) {
    const end = () => live.queue.end();
    signal.addEventListener('abort', end);
    try {
      while (!signal.aborted) {
        const events = await live.queue.take(BATCH_LIMIT);
        if (events.length === 0 || signal.aborted) return;
        yield toBatch(stream, events, events.at(-1)!.position);
      }
    } finally {
      signal.removeEventListener('abort', end);
      this.reader.detach(live);
    }
  }

  private async startOf(stream: Stream, after: string | null | undefined): Promise<Position> {
    if (after === null || after === undefined) return this.reader.session.newest();
    if (!after.startsWith(SINCE)) return decodeEventCursor(stream, after);
    const moment = toMoment(after.slice(SINCE.length));
    if (moment === undefined) throw new InvalidCursorError();
    return this.reader.session.before(new Date(Math.max(moment.getTime() - SINCE_MARGIN_MS, 0)));
  }
}

interface Stream {
  readonly topic: string;
  readonly epoch: string;
  /** By row, the newest version given. */
  readonly versions: BoundedCache<string, number>;
}

function toBatch(stream: Stream, events: readonly StoredEvent[], position: Position): EventBatch {
  return {
    events: events.filter((event) => isNews(stream, event)),
    cursor: encodeEventCursor(stream, position),
    caughtUp: false,
    cursorOf: (event) => encodeEventCursor(stream, event.position),
  };
}

function isNews({ versions }: Stream, { aggregate, version }: StoredEvent): boolean {
  if (version <= (versions.get(aggregate) ?? Number.NEGATIVE_INFINITY)) return false;
  versions.set(aggregate, version);
  return true;
}
