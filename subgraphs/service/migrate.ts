import type { DataSource } from 'typeorm';

/** Any number that nothing else locks: two processes of one database do not migrate at once. */
const MIGRATION_LOCK = 7_316_201;

/** Runs the migrations that have not run yet, in their order, under an advisory lock. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).finally(() => guard.release());
  }
}
