import type { EntityManager } from 'typeorm';

export type Row = Readonly<Record<string, unknown>>;

/** One statement, whatever the number of rows. Tables and columns are named by the callers, never by data. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await manager.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
