import type { DataSource } from 'typeorm';
import { foreignTables } from './foreign-tables';

/** Nothing is written. @throws Error in one line, for who starts the process, where another service has made the tables */
export async function requireOwnMigrations(dataSource: DataSource): Promise<void> {
  const own = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const problem = await foreignTables((text) => dataSource.query(text), own);
  if (problem !== undefined) throw new Error(problem);
}
