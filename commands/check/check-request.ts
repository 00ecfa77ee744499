import {
  databaseUrl,
  districtDatabase,
  findRunningServer,
  hubDatabases,
  isHubRunning,
  withClient,
} from '../../hub/installation';
import { UsageError } from '../../platform/process/usage-error';
import type { Environment } from '../../platform/settings/environment';
import type { DistrictRegistry } from '../../schema/district-registry';
import type { OptionValues } from '../harness/command';
import { CommandError } from '../harness/command-error';
import type { CHECK_OPTIONS } from './check-command';
import type { Place } from './compare/comparison';

const DEFAULT_PATIENCE_SECONDS = 10;
const LONGEST_PATIENCE_SECONDS = 3_600;

/** @throws UsageError */
export function readPatienceMs({ patience }: OptionValues<typeof CHECK_OPTIONS>): number {
  if (patience === undefined) return DEFAULT_PATIENCE_SECONDS * 1_000;
  const seconds = /^\d{1,4}$/.test(patience) ? Number(patience) : Number.NaN;
  if (seconds <= LONGEST_PATIENCE_SECONDS) return seconds * 1_000;
  throw new UsageError(
    `--patience must be a whole number from 0 to ${LONGEST_PATIENCE_SECONDS}, not "${patience}"`,
  );
}

/**
 * The databases to compare: those that are given, else all of the server of the installation. None where no hub and no server
 * runs, or the hub has not made its databases there.
 * @throws UsageError, CommandError for a server that has some of them only, or of which a running hub's is not found
 */
export async function findDatabases(
  env: Environment,
  { database: given }: OptionValues<typeof CHECK_OPTIONS>,
  registry: DistrictRegistry,
): Promise<ReadonlyMap<Place, string>> {
  if (given !== undefined) return toGiven(given, registry);
  const server = await findRunningServer(env).catch(async (error: Error) => {
    if (await isHubRunning(env)) throw new CommandError(`nothing was compared: ${error.message}`);
    return undefined;
  });
  if (server === undefined) return new Map();
  const names = hubDatabases(registry.inForce).filter((name) => name !== 'reporting');
  const missing = await missingOf(server, names);
  if (missing.length === names.length) return new Map();
  if (missing.length > 0) throw new CommandError(`the server has no database ${missing.join(', ')}`);
  return new Map([
    ...registry.inForce.map(({ code }) => [code, databaseUrl(server, districtDatabase(code))] as const),
    ['formedling', databaseUrl(server, 'formedling')],
  ]);
}

function toGiven(given: readonly string[], registry: DistrictRegistry): ReadonlyMap<Place, string> {
  const urls = new Map<Place, string>();
  const places = [...registry.inForce.map(({ code }) => code), 'formedling'];
  for (const text of given) {
    const [name = '', ...rest] = text.split('=');
    const url = rest.join('=');
    if (!places.includes(name))
      throw new UsageError(`--database must name one of ${places.join(', ')}, not "${name}"`);
    if (!URL.canParse(url)) throw new UsageError(`--database ${name} has no URL`);
    urls.set(name, url);
  }
  if (!urls.has('formedling')) throw new UsageError('--database must name formedling too');
  return urls;
}

async function missingOf(server: string, names: readonly string[]): Promise<string[]> {
  try {
    const rows = await withClient(
      server,
      async (client) =>
        (
          await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname = ANY($1)', [
            names,
          ])
        ).rows,
    );
    const existing = new Set(rows.map(({ datname }) => datname));
    return names.filter((name) => !existing.has(name));
  } catch (error) {
    throw new CommandError(`the server cannot be connected to: ${(error as Error).message}`);
  }
}
