import { databaseUrl, districtDatabase, hubDatabases, SERVER_OWNER_URL } from '../../hub/installation';
import { UsageError } from '../../platform/process/usage-error';
import type { Environment } from '../../platform/settings/environment';
import type { DistrictRegistry } from '../../schema/district-registry';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { migrateDistrict } from '../../subgraphs/district/migrate';
import { migrateFormedling } from '../../subgraphs/formedling/migrate';
import { readDatabaseUrl } from '../../subgraphs/harness/administration';
import { migrateReporting } from '../../subgraphs/reporting/migrate';
import type { OptionValues } from '../harness/command';
import { CommandError } from '../harness/command-error';
import type { MIGRATE_OPTIONS } from './migrate-command';

export interface MigrateRequest {
  /** Any database of the server, as the owner of those to migrate. */
  readonly serverUrl: string;
  readonly databases: readonly string[];
  readonly registry: DistrictRegistry;
}

/**
 * What the command line and the environment ask for.
 * @throws UsageError or EnvironmentError naming the option or variable
 */
export function toMigrateRequest(
  { database }: OptionValues<typeof MIGRATE_OPTIONS>,
  env: Environment,
): MigrateRequest {
  const registry = readDistrictRegistry(env);
  const all = hubDatabases(registry.inForce);
  if (database !== undefined && !all.includes(database))
    throw new UsageError(`--database must be one of ${all.join(', ')}, not "${database}"`);
  return {
    serverUrl: readDatabaseUrl(env, SERVER_OWNER_URL),
    databases: database === undefined ? all : [database],
    registry,
  };
}

/** Yields each database's name once it is migrated. @throws CommandError naming the database that could not be */
export async function* migrateHub({
  serverUrl,
  databases,
  registry,
}: MigrateRequest): AsyncGenerator<string> {
  for (const database of databases) {
    await migrationOf(
      database,
      registry,
    )(databaseUrl(serverUrl, database)).catch((cause: Error) => {
      throw new CommandError(`${database}: ${cause.message}`, { cause });
    });
    yield database;
  }
}

function migrationOf(database: string, registry: DistrictRegistry): (url: string) => Promise<void> {
  if (database === 'formedling') return migrateFormedling;
  if (database === 'reporting') return migrateReporting;
  const district = registry.inForce.find(({ code }) => districtDatabase(code) === database);
  const owner = district && { registry, district: district.code };
  return (url) => migrateDistrict(url, undefined, owner);
}
