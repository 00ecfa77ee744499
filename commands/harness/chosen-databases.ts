import { databaseUrl, districtDatabase } from '../../hub/databases/databases';
import { findRunningServer } from '../../hub/databases/running-server';
import { StartError } from '../../hub/errors/start-error';
import type { Environment } from '../../platform/settings/environment';
import { readDistrictRegistry } from '../../schema/read-district-registry';

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

/** The options that name a database, for `readOptions`. */
export const DATABASE_OPTIONS = { district: { type: 'string' }, 'database-url': { type: 'string' } } as const;

/** @throws StartError when two are named */
export function toDatabaseChoice(values: {
  readonly district?: string;
  readonly 'database-url'?: string;
}): DatabaseChoice {
  const { district, 'database-url': databaseUrl } = values;
  if (district !== undefined && databaseUrl !== undefined)
    throw new StartError('--district and --database-url cannot be given together');
  return { district, databaseUrl };
}

/**
 * The databases that a command works on, as their owner: one by its URL, one district's, or all of the running installation.
 * @throws StartError for an unknown district, or when no hub runs
 */
export async function chooseDatabases(env: Environment, choice: DatabaseChoice): Promise<ChosenDatabase[]> {
  if (choice.databaseUrl !== undefined) return [toDatabase(choice.databaseUrl)];
  const codes = readDistrictRegistry(env).inForce.map(({ code }) => code);
  if (choice.district !== undefined && !codes.includes(choice.district))
    throw new StartError(`--district must be one of ${codes.join(', ')}, not "${choice.district}"`);
  const server = await findRunningServer(env);
  const districts = codes.map((code): ChosenDatabase => {
    return { name: code, kind: 'district', district: code, url: databaseUrl(server, districtDatabase(code)) };
  });
  if (choice.district !== undefined) return districts.filter(({ name }) => name === choice.district);
  return [...districts, { name: 'formedling', kind: 'formedling', url: databaseUrl(server, 'formedling') }];
}

function toDatabase(url: string): ChosenDatabase {
  if (!URL.canParse(url)) throw new StartError('--database-url is not a URL');
  const name = new URL(url).pathname.slice(1);
  return { name, kind: name.startsWith('formedling') ? 'formedling' : 'district', url };
}
