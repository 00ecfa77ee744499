import type { Client } from 'pg';
import { StartError } from '../errors/start-error';
import { withClient } from './with-client';

/**
 * Creates those databases that are not there yet.
 * @param serverUrl any database of the server, as an account that may create databases
 * @returns the names of those created
 * @throws StartError when the server cannot be reached or refuses
 */
export async function createDatabases(
  serverUrl: string,
  names: readonly string[],
): Promise<readonly string[]> {
  try {
    return await withClient(serverUrl, (admin) => createMissing(admin, names));
  } catch (error) {
    throw new StartError(
      `the databases could not be created: ${(error as Error).message || (error as { code?: string }).code}`,
    );
  }
}

async function createMissing(admin: Client, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE datname = ANY($1)',
    [names],
  );
  const existing = new Set(rows.map((row) => row.datname));
  const missing = names.filter((name) => !existing.has(name));
  for (const name of missing)
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE template0`);
  return missing;
}

/** The URL of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** `district_spanga_tensta`: a district's database on a shared server. */
export function districtDatabase(code: string): string {
  return `district_${code.replaceAll('-', '_')}`;
}
