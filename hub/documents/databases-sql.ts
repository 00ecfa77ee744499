import { APPLICATION_ROLE } from '../../subgraphs/harness/administration';
import { REVOKE_LARGE_OBJECTS } from '../databases/public-rights';

/** What makes the databases and their logins, run once by the superuser on an empty volume; `$` is written twice for compose. */
export function databasesSql(databases: readonly string[]): string {
  return `-- New databases are copies of template1: nobody makes large objects in them, which no table's rights cover.
\\connect template1
${REVOKE_LARGE_OBJECTS};
\\connect postgres
-- Owns the databases and their tables, for migrations; the processes own nothing, and each reaches its own database only.
CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
CREATE ROLE hub_owner LOGIN IN ROLE ${APPLICATION_ROLE};
${databases.map((database) => `CREATE DATABASE ${database} OWNER hub_owner;`).join('\n')}
DO $$each$$
DECLARE
  password text;
  database text;
BEGIN
  password := trim(pg_read_file('/run/secrets/owner.password'), E' \\n');
  EXECUTE format('ALTER ROLE hub_owner PASSWORD %L', password);
  FOR database IN SELECT datname FROM pg_database WHERE datdba = 'hub_owner'::regrole LOOP
    password := trim(pg_read_file('/run/secrets/' || database || '.password'), E' \\n');
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L IN ROLE ${APPLICATION_ROLE}', database || '_application', password);
    EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', database);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', database, database || '_application');
  END LOOP;
  -- hub_owner migrates from its own databases, the others have no business in these.
  REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC;
END $$each$$;
`;
}
