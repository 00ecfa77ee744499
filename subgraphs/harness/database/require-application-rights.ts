import type { DataSource } from 'typeorm';
import { CONNECTION_LIMITS } from './guarded-client';
import { OtherDatabaseError } from './other-database-error';

/** What a connection is, and what its login could make of it by `SET ROLE NONE`. */
interface ConnectionRights {
  readonly user: string;
  readonly statementTimeoutMs: number;
  readonly userOwns: boolean;
  readonly loginOwns: boolean;
}

/** Who owns a table may grant itself every right to it; a superuser is a member of every owner. */
const RIGHTS = `
  SELECT current_user AS user,
    (SELECT setting::int FROM pg_settings WHERE name = 'statement_timeout') AS "statementTimeoutMs",
    bool_or(pg_has_role(current_user, c.relowner, 'MEMBER')) AS "userOwns",
    bool_or(pg_has_role(session_user, c.relowner, 'MEMBER')) AS "loginOwns"
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;

/**
 * Refuses to serve through a connection that has more rights than the application's, or that drops what a connection is
 * begun with: the role and the limits, as PgBouncer does when it is told to ignore them.
 * @returns whether the login itself owns the tables, and has only taken the application's role
 * @throws Error in one line, for who starts the process
 */
export async function requireApplicationRights(dataSource: DataSource): Promise<{ loginOwns: boolean }> {
  const [rights] = (await dataSource.query(RIGHTS)) as [ConnectionRights];
  if (rights.statementTimeoutMs !== CONNECTION_LIMITS.statement_timeout) {
    throw new Error(
      'DATABASE_URL leads through a pooler that drops the settings of a connection (PgBouncer with ignore_startup_parameters); connect to PostgreSQL itself',
    );
  }
  if (rights.userOwns) {
    throw new Error(
      `DATABASE_URL is of "${rights.user}", which owns the tables or is a superuser: a running process has the application's rights only, and DATABASE_OWNER_URL is for migrations`,
    );
  }
  return { loginOwns: rights.loginOwns };
}

/** The line for a database that cannot be connected to; a pooler refuses the settings that a connection begins with. */
export function connectionRefusal(variable: string, cause: Error): Error {
  if (cause instanceof OtherDatabaseError) return new Error(cause.detail, { cause });
  const isPooler = /unsupported startup parameter/.test(cause.message);
  const reason = isPooler
    ? 'leads through a pooler (PgBouncer), which keeps neither the role nor the limits of a connection; connect to PostgreSQL itself'
    : `cannot be connected to: ${cause.message}`;
  return new Error(`${variable} ${reason}`, { cause });
}
