import type { DataSource } from 'typeorm';

/** By id: that is the order in which they ran. */
const FIRST_MIGRATION = 'SELECT name FROM migrations ORDER BY id LIMIT 1';

/**
 * Every service's first migration is its own, so it tells whose a database is. Nothing is written.
 * @throws Error in one line, for who starts the process, where another service has made the tables
 */
export async function requireOwnMigrations(dataSource: DataSource): Promise<void> {
  const [{ exists }] = await dataSource.query(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  if (!exists) return;
  const [first]: { readonly name: string }[] = await dataSource.query(FIRST_MIGRATION);
  const own = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  if (first === undefined || own.includes(first.name)) return;
  throw new Error(
    `DATABASE_URL leads to the database of another service: its first migration is ${first.name}, and ours ${own[0]}`,
  );
}
