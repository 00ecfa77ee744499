import type { DataSource } from 'typeorm';

/**
 * For how long the oldest writing transaction of the whole server has run, in milliseconds: events of every database on it
 * wait for it. 0 when none runs. Transactions of other users show only to a member of `pg_read_all_stats`.
 */
export async function readHorizonAgeMs(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query(
    `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - began) * 1000), 0)::integer AS age FROM (
      SELECT xact_start AS began FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()
      UNION ALL SELECT prepared FROM pg_prepared_xacts) AS writing`,
  );
  return row.age;
}
