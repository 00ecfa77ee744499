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
 * @throws UsageError; CommandError where a running hub's server is not found, or cannot be connected to
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
  if (!(await hasAnyOf(server, names))) return new Map();
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

async function hasAnyOf(server: string, names: readonly string[]): Promise<boolean> {
  const text = 'SELECT FROM pg_database WHERE datname = ANY($1) LIMIT 1';
  try {
    return await withClient(server, async (client) => (await client.query(text, [names])).rows.length > 0);
  } catch (error) {
    throw new CommandError(
      `nothing was compared: the server cannot be connected to: ${(error as Error).message}`,
    );
  }
}
