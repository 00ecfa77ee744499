import { databaseUrl, districtDatabase } from '../../hub/databases/databases';
import { StartError } from '../../hub/errors/start-error';
import type { Environment } from '../../platform/settings/environment';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { migrateDistrict } from '../../subgraphs/district/migrate';
import { migrateFormedling } from '../../subgraphs/formedling/migrate';
import { readDatabaseUrl } from '../../subgraphs/harness/database/database-url';
import { migrateReporting } from '../../subgraphs/reporting/migrate';
import { readOptions } from '../harness/read-options';

export interface MigrateRequest {
  /** Any database of the server, as the owner of those to migrate. */
  readonly serverUrl: string;
  readonly databases: readonly string[];
}

/**
 * What the command line and the environment ask for; undefined for help.
 * @throws StartError or EnvironmentError naming the option or variable
 */
export function toMigrateRequest(argv: readonly string[], env: Environment): MigrateRequest | undefined {
  const options = readOptions(argv, {
    database: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (options.help) return undefined;
  const districts = readDistrictRegistry(env).inForce.map(({ code }) => districtDatabase(code));
  const all = [...districts, 'formedling', 'reporting'];
  const { database } = options;
  if (database !== undefined && !all.includes(database))
    throw new StartError(`--database must be one of ${all.join(', ')}, not "${database}"`);
  return {
    serverUrl: readDatabaseUrl(env, 'DATABASE_OWNER_URL'),
    databases: database === undefined ? all : [database],
  };
}

/** Yields each database's name once it is migrated. @throws Error naming the database that could not be */
export async function* migrateHub({ serverUrl, databases }: MigrateRequest): AsyncGenerator<string> {
  for (const database of databases) {
    await migrationOf(database)(databaseUrl(serverUrl, database)).catch((cause: Error) => {
      throw new Error(`${database}: ${cause.message}`, { cause });
    });
    yield database;
  }
}

function migrationOf(database: string): (url: string) => Promise<void> {
  if (database === 'formedling') return migrateFormedling;
  return database === 'reporting' ? migrateReporting : migrateDistrict;
}
