import type { DataSource } from 'typeorm';
import { purgeEvents } from '../outbox/purge-events';
import type { Purger } from './purger';
import type { Query } from './retention-rule';

/** What every subgraph that runs commands keeps for a while to work at all; its processes remove it by themselves, too. */
export const OPERATIONAL_RULES = [
  {
    recordKind: 'OUTBOX_EVENT',
    validFrom: '2012-08-15',
    keep: '30 days',
    legalSource: 'operational: how long a subscriber may be away and miss nothing',
  },
  {
    recordKind: 'IDEMPOTENCY_KEY',
    validFrom: '2012-08-15',
    keep: '1 day',
    legalSource: 'operational: how long a command that is sent again is known',
  },
];

const events: Purger = {
  recordKind: 'OUTBOX_EVENT',
  async find({ query, cutoff }) {
    const [row] = await query<RangeRow>(
      'SELECT count(*)::int AS count, min(id) AS first, max(id) AS last FROM outbox WHERE at < $1',
      [cutoff],
    );
    return toRange(row!);
  },
  async remove({ query, cutoff }) {
    const [range] = await query<RangeRow>(
      'SELECT count(*)::int AS count, min(id) AS first, max(id) AS last FROM outbox WHERE at < $1',
      [cutoff],
    );
    if (range!.count === 0) return toRange(range!);
    const count = await purgeEvents(asDataSource(query), cutoff);
    return { count: Number(count), ids: toRange(range!).ids };
  },
};

const keys: Purger = {
  recordKind: 'IDEMPOTENCY_KEY',
  async find({ query, cutoff }) {
    const rows = await query('SELECT FROM idempotency_key WHERE created_at < $1', [cutoff]);
    return { count: rows.length, ids: [] };
  },
  async remove({ query, cutoff }, limit) {
    const rows = await query(
      `DELETE FROM idempotency_key WHERE (subject, key) IN (
        SELECT subject, key FROM idempotency_key WHERE created_at < $1 LIMIT ${limit}) RETURNING 1`,
      [cutoff],
    );
    return { count: rows.length, ids: [] };
  },
};

export const OPERATIONAL_PURGERS: readonly Purger[] = [events, keys];

interface RangeRow {
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

function toRange({ count, first, last }: RangeRow) {
  return { count, ids: count === 0 ? [] : [`${first}..${last}`] };
}

function asDataSource(query: Query): Pick<DataSource, 'query'> {
  return { query: (text: string, values?: unknown[]) => query(text, values) as never };
}
