import { databaseUrl, districtDatabase, findRunningServer } from '../../hub/installation';
import { UsageError } from '../../platform/process/usage-error';
import type { Environment } from '../../platform/settings/environment';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { OptionDefinitions, OptionValues } from './command';

export interface ChosenDatabase {
  /** For people: a district's code, or the database's own name. */
  readonly name: string;
  readonly kind: 'district' | 'formedling';
  /** Whose it is; undefined for one that was given by its URL. */
  readonly district?: string;
  readonly url: string;
}

export interface DatabaseChoice {
  readonly district?: string;
  readonly databaseUrl?: string;
}

/** The options that name a database. */
export const DATABASE_OPTIONS = {
  district: {
    type: 'string',
    value: 'CODE',
    about: "one district's of the running installation; default all, and the brokering's",
  },
  'database-url': { type: 'string', value: 'URL', about: 'one database, by its URL' },
} as const satisfies OptionDefinitions;

/** @throws UsageError when two are named */
export function toDatabaseChoice(values: OptionValues<typeof DATABASE_OPTIONS>): DatabaseChoice {
  const { district, 'database-url': databaseUrl } = values;
  if (district !== undefined && databaseUrl !== undefined)
    throw new UsageError('--district and --database-url cannot be given together');
  return { district, databaseUrl };
}

/**
 * The databases that a command works on, as their owner: one by its URL, one district's, or all of the running installation.
 * @throws UsageError for an unknown district; StartError when no hub runs
 */
export async function chooseDatabases(env: Environment, choice: DatabaseChoice): Promise<ChosenDatabase[]> {
  if (choice.databaseUrl !== undefined) return [toDatabase(choice.databaseUrl)];
  const codes = readDistrictRegistry(env).inForce.map(({ code }) => code);
  if (choice.district !== undefined && !codes.includes(choice.district))
    throw new UsageError(`--district must be one of ${codes.join(', ')}, not "${choice.district}"`);
  const server = await findRunningServer(env);
  const districts = codes.map((code): ChosenDatabase => {
    return { name: code, kind: 'district', district: code, url: databaseUrl(server, districtDatabase(code)) };
  });
  if (choice.district !== undefined) return districts.filter(({ name }) => name === choice.district);
  return [...districts, { name: 'formedling', kind: 'formedling', url: databaseUrl(server, 'formedling') }];
}

function toDatabase(url: string): ChosenDatabase {
  if (!URL.canParse(url)) throw new UsageError('--database-url is not a URL');
  const name = new URL(url).pathname.slice(1);
  return { name, kind: name.startsWith('formedling') ? 'formedling' : 'district', url };
}
