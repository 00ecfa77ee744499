import type { QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from './application-role';
import { CREATE_APPLICATION_ROLE } from './create-application-role';

/** Also of tables that later migrations make; what must be less says so in its own migration. */
const TABLE_RIGHTS = 'SELECT, INSERT, UPDATE, DELETE';

export const TABLE_GRANTS = [
  `GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE}`,
  `GRANT ${TABLE_RIGHTS} ON ALL TABLES IN SCHEMA public TO ${APPLICATION_ROLE}`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${TABLE_RIGHTS} ON TABLES TO ${APPLICATION_ROLE}`,
];

/**
 * For a subgraph's migration: the running process reads and writes the tables, owns none, and changes none of those that are
 * for reading.
 */
export async function grantApplicationRights(
  runner: QueryRunner,
  readOnlyTables: readonly string[],
): Promise<void> {
  const limits = `REVOKE INSERT, UPDATE, DELETE ON ${['migrations', ...readOnlyTables].join(', ')} FROM ${APPLICATION_ROLE}`;
  for (const statement of [...CREATE_APPLICATION_ROLE, ...TABLE_GRANTS, limits])
    await runner.query(statement);
}

export async function revokeApplicationRights(runner: QueryRunner): Promise<void> {
  await runner.query(
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ${TABLE_RIGHTS} ON TABLES FROM ${APPLICATION_ROLE}`,
  );
  await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${APPLICATION_ROLE}`);
  await runner.query(`REVOKE USAGE ON SCHEMA public FROM ${APPLICATION_ROLE}`);
}
