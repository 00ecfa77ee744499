import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { projectFile } from '../../schema/project-file';
import { type Environment, readText } from '../../subgraphs/service/environment';
import { databaseUrl, districtDatabase } from '../start/databases';
import { findRunningServer } from '../start/running-server';
import { StartError } from '../start/start-error';

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

/**
 * The databases that a command works on, as their owner: one by its URL, one district's, or all of the running installation.
 * @throws StartError for an unknown district, or when no hub runs
 */
export async function chooseDatabases(env: Environment, choice: DatabaseChoice): Promise<ChosenDatabase[]> {
  if (choice.databaseUrl !== undefined) return [toDatabase(choice.databaseUrl)];
  const codes = districtCodes(env);
  if (choice.district !== undefined && !codes.includes(choice.district))
    throw new StartError(`--district must be one of ${codes.join(', ')}, not "${choice.district}"`);
  const server = await findRunningServer(env);
  const districts = codes.map((code): ChosenDatabase => {
    return { name: code, kind: 'district', district: code, url: databaseUrl(server, districtDatabase(code)) };
  });
  if (choice.district !== undefined) return districts.filter(({ name }) => name === choice.district);
  return [...districts, { name: 'formedling', kind: 'formedling', url: databaseUrl(server, 'formedling') }];
}

function districtCodes(env: Environment): string[] {
  const file = readText(env, 'DISTRICTS_FILE', projectFile('schema', 'districts.json'));
  const registry = loadDistrictRegistry(file, readText(env, 'DISTRICTS_ON', '2012-08-15'));
  return registry.inForce.map(({ code }) => code);
}

function toDatabase(url: string): ChosenDatabase {
  if (!URL.canParse(url)) throw new StartError('--database-url is not a URL');
  const name = new URL(url).pathname.slice(1);
  return { name, kind: name.startsWith('formedling') ? 'formedling' : 'district', url };
}
