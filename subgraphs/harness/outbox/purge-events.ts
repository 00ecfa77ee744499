import type { DataSource } from 'typeorm';

/**
 * Removes the events before the first one that is not older than `before`, in the order of reading, and remembers up to
 * where: a cursor that points before it has expired. What may not be read yet stays. Answers with how many were removed.
 */
export async function purgeEvents(dataSource: Pick<DataSource, 'query'>, before: Date): Promise<number> {
  const [row] = await dataSource.query(PURGE, [before.toISOString()]);
  return row.count;
}

const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';
const PURGE = `
  WITH kept AS (
    SELECT tx, id FROM outbox WHERE at >= $1::timestamptz OR tx >= ${HORIZON} ORDER BY tx, id LIMIT 1),
  purged AS (
    DELETE FROM outbox o WHERE NOT EXISTS (SELECT FROM kept k WHERE (o.tx, o.id) >= (k.tx, k.id)) RETURNING tx, id),
  newest AS (SELECT tx, id FROM purged ORDER BY tx DESC, id DESC LIMIT 1),
  remembered AS (
    UPDATE outbox_state SET purged_tx = newest.tx, purged_id = newest.id,
      purged_before = greatest(purged_before, $1::timestamptz) FROM newest)
  SELECT count(*) AS count FROM purged`;
