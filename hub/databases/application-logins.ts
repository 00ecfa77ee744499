import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { APPLICATION_ROLE, CREATE_APPLICATION_ROLE } from '../../subgraphs/harness/administration';
import { StartError } from '../errors/start-error';
import { databaseUrl } from './databases';
import { revokePublicRights } from './public-rights';
import { withClient } from './with-client';

/** Database → the URL of a login that has the application's rights in it, and none elsewhere. */
export type ApplicationLogins = ReadonlyMap<string, string>;

const INSUFFICIENT_PRIVILEGE = '42501';

/** The name of a database's login. */
export function applicationLogin(database: string): string {
  return `${database}_application`;
}

/**
 * Gives each database a login of its own with a new password, which nobody keeps: the processes get it, and the next start
 * sets another, and takes back what the login has set for itself. Undefined when the account may not create logins; then the processes take the application's role instead.
 *
 * @throws StartError for any other refusal
 */
export async function createApplicationLogins(
  serverUrl: string,
  databases: readonly string[],
): Promise<ApplicationLogins | undefined> {
  try {
    return await withClient(serverUrl, async (admin) => {
      for (const statement of CREATE_APPLICATION_ROLE) await admin.query(statement);
      await revokePublicRights(admin, serverUrl, databases);
      const logins = new Map<string, string>();
      for (const database of databases) logins.set(database, await createLogin(admin, serverUrl, database));
      return logins;
    });
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return undefined;
    throw new StartError(`the logins could not be created: ${(error as Error).message}`);
  }
}

async function createLogin(admin: Client, serverUrl: string, database: string): Promise<string> {
  const name = applicationLogin(database);
  const password = randomBytes(24).toString('base64url');
  const [login, target] = [name, database].map((identifier) => admin.escapeIdentifier(identifier));
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  await admin.query(
    `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${login} LOGIN PASSWORD ${admin.escapeLiteral(password)}`,
  );
  await admin.query(`ALTER ROLE ${login} RESET ALL`);
  await admin.query(`ALTER ROLE ${login} IN DATABASE ${target} RESET ALL`);
  await admin.query(`GRANT ${APPLICATION_ROLE} TO ${login}`);
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${target} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${target} TO ${login}`);
  const url = new URL(databaseUrl(serverUrl, database));
  url.username = name;
  url.password = password;
  return url.href;
}
