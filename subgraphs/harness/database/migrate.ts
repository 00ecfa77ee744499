import type { DataSource } from 'typeorm';
import { requireOwnMigrations } from './require-own-migrations';

/** Any number that nothing else locks: two processes of one database do not migrate at once. */
const MIGRATION_LOCK = 7_316_201;

/** For whoever is to change tables, as long as that takes: the limits of a running process would cut it short. */
export function withoutTimeLimits(dataSource: DataSource): DataSource {
  const limits = { statement_timeout: 0, query_timeout: 0, idle_in_transaction_session_timeout: 0 };
  return dataSource.setOptions({ extra: { ...dataSource.options.extra, ...limits } });
}

/** What a subgraph does with its database before it is served. */
export interface Preparation {
  /** Before anything is written. @throws Error in one line where the database is another's */
  readonly requireOwn?: (dataSource: DataSource) => Promise<void>;
  readonly fill?: (dataSource: DataSource) => Promise<void>;
}

/** Connects, brings the database up to the newest schema, fills it, and closes the connection. */
export async function migrateAndClose(
  dataSource: DataSource,
  { requireOwn, fill }: Preparation = {},
): Promise<void> {
  await withoutTimeLimits(dataSource).initialize();
  try {
    await migrate(dataSource, requireOwn);
    await fill?.(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Runs the migrations that have not run yet, in their order, under an advisory lock, unless the database is another's. */
export async function migrate(dataSource: DataSource, requireOwn?: Preparation['requireOwn']): Promise<void> {
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await requireOwnMigrations(dataSource);
    await requireOwn?.(dataSource);
    await dataSource.runMigrations();
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).finally(() => guard.release());
  }
}
