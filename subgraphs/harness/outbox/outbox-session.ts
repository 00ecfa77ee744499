import type { Socket } from 'node:net';
import type { Client } from 'pg';
import { CursorExpiredError, FutureCursorError } from '../../../platform/errors/errors';
import { CONNECTION_LIMITS, GuardedClient } from '../database/guarded-client';
import type { VerifyConnection } from '../database/verify-connection';
import { statementName } from '../rows/statement-name';
import { establishEpoch } from './epoch';
import { OUTBOX_CHANNEL } from './outbox-tables';
import { type Position, toPosition } from './position';
import type { StoredEvent } from './stored-event';

export interface SessionConfig {
  readonly url: string;
  /** Names the connection in `pg_stat_activity`. */
  readonly name: string;
  /** At a notification, and when the connection is lost. */
  readonly onWakeUp: () => void;
  readonly verify?: VerifyConnection;
}

export interface SettledEvents {
  readonly events: readonly StoredEvent[];
  /** Whether events lie behind these that may not be read yet. */
  readonly pending: boolean;
}

export interface TopicPosition {
  readonly topic: string;
  readonly after: Position;
}

const CLOSE_TIMEOUT_MS = 500;
const LOCK_TIMEOUT_MS = 1_000;

/** The oldest transaction that is still running: everything below it is committed and visible, or never will be. */
const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';
const COLUMNS = 'tx::text, id::text, topic, aggregate, version, payload';

/** One snapshot decides what is there and what of it is settled; by the order, what is settled comes first. */
const READ_ALL = `SELECT ${COLUMNS}, tx < ${HORIZON} AS settled FROM outbox
  WHERE (tx, id) > ($1::xid8, $2::bigint) ORDER BY outbox.tx, outbox.id LIMIT $3`;

/** With no event the state's row comes alone. */
const READ_TOPIC = `SELECT e.*, (s.purged_tx, s.purged_id) > ($1::xid8, $2::bigint) AS purged, $1::xid8 >= ${HORIZON} AS future
  FROM outbox_state s LEFT JOIN LATERAL (
    SELECT ${COLUMNS} FROM outbox
    WHERE (tx, id) > ($1::xid8, $2::bigint) AND tx < ${HORIZON} AND topic = $4 ORDER BY outbox.tx, outbox.id LIMIT $3
  ) e ON true ORDER BY e.tx::xid8, e.id::bigint`;

const READ_NEWEST = `SELECT coalesce(e.tx, s.purged_tx)::text AS tx, coalesce(e.id, s.purged_id)::text AS id
  FROM outbox_state s LEFT JOIN LATERAL (
    SELECT tx, id FROM outbox WHERE tx < ${HORIZON} ORDER BY tx DESC, id DESC LIMIT 1) e ON true`;

/** The last event before the first that is not older than the moment, in the order of reading. */
const READ_BEFORE = `SELECT coalesce(e.tx, s.purged_tx)::text AS tx, coalesce(e.id, s.purged_id)::text AS id,
    s.purged_before > $1::timestamptz AS purged
  FROM outbox_state s
  LEFT JOIN LATERAL (SELECT tx, id FROM outbox WHERE at >= $1::timestamptz ORDER BY tx, id LIMIT 1) f ON true
  LEFT JOIN LATERAL (
    SELECT tx, id FROM outbox WHERE tx < ${HORIZON} AND (f.tx IS NULL OR (tx, id) < (f.tx, f.id))
    ORDER BY tx DESC, id DESC LIMIT 1) e ON true`;

/**
 * One plain connection that listens and reads. States: open → lost. A new one begins by establishing the epoch, so within a
 * session the database is the same.
 */
export class OutboxSession {
  isOpen = true;
  epoch = '';

  private constructor(
    private readonly client: Client,
    onWakeUp: () => void,
  ) {
    const lose = () => {
      this.isOpen = false;
      onWakeUp();
    };
    client.on('notification', onWakeUp).on('error', lose).on('end', lose);
  }

  static async open(config: SessionConfig): Promise<OutboxSession> {
    const client = new GuardedClient({
      ...CONNECTION_LIMITS,
      connectionString: config.url,
      application_name: config.name,
    });
    const session = new OutboxSession(client, config.onWakeUp);
    try {
      await client.connect();
      await config.verify?.(client);
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      session.epoch = await establishEpoch(client);
      await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  /** Events of all topics behind a position, below the horizon. */
  async read(after: Position, limit: number): Promise<SettledEvents> {
    const { rows } = await this.client.query(READ_ALL, [String(after.tx), String(after.id), limit]);
    const settled = rows.filter((row) => row.settled);
    return { events: settled.map(toEvent), pending: settled.length < rows.length };
  }

  /**
   * Events of one topic behind a position that a cursor named.
   * @throws CursorExpiredError, FutureCursorError
   */
  async readTopic({ topic, after }: TopicPosition, limit: number): Promise<StoredEvent[]> {
    const values = [String(after.tx), String(after.id), limit, topic];
    const { rows } = await this.client.query(READ_TOPIC, values);
    if (rows[0].purged) throw new CursorExpiredError('RETENTION');
    if (rows[0].future) throw new FutureCursorError();
    return rows[0].tx === null ? [] : rows.map(toEvent);
  }

  /** The newest event below the horizon: whatever is committed from now on lies behind it. */
  async newest(): Promise<Position> {
    const { rows } = await this.client.query(READ_NEWEST);
    return toPosition(rows[0]);
  }

  /** Behind it lies every event written at the moment or later. @throws CursorExpiredError */
  async before(moment: Date): Promise<Position> {
    const { rows } = await this.client.query(READ_BEFORE, [moment.toISOString()]);
    if (rows[0].purged) throw new CursorExpiredError('RETENTION');
    return toPosition(rows[0]);
  }

  /** Rows of any short read; a table that is locked keeps events waiting for `lock_timeout` at most. */
  async look<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.client.query({ name: statementName(text), text, values: [...values] });
    return rows;
  }

  /** Never fails, nor waits for a peer that is gone. */
  async close(): Promise<void> {
    await closeClient(this.client);
  }
}

async function closeClient(client: Client): Promise<void> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const cut = setTimeout(() => stream.destroy(), CLOSE_TIMEOUT_MS);
  await client.end().catch(() => undefined);
  clearTimeout(cut);
}

function toEvent(
  row: Omit<StoredEvent, 'position'> & { readonly tx: string; readonly id: string },
): StoredEvent {
  const { topic, aggregate, version, payload } = row;
  return { position: toPosition(row), topic, aggregate, version, payload };
}
