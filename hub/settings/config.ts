import { resolve } from 'node:path';
import { isCalendarDate } from '../../platform/graphql/date-scalar';
import { LOG_LEVELS } from '../../platform/logging/logger';
import {
  type Environment,
  EnvironmentError,
  readInteger,
  readOneOf,
  readOptionalText,
  readText,
} from '../../platform/settings/environment';
import { projectFile } from '../../platform/settings/project-file';
import { reachableHost } from './reachable-host';

export interface LauncherConfig {
  /** Where the gateway listens; port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL server to create the databases on; undefined: an embedded one. */
  readonly databaseUrl: string | undefined;
  readonly districtsFile: string;
  /** The date whose districts the hub runs, ISO. */
  readonly districtsOn: string;
  /** Multiplies the demonstration data. */
  readonly scale: number;
  /** Settings handed on to every process as they are. */
  readonly passedOn: Environment;
}

/** Settings of the processes that the launcher sets itself; all others are theirs to read. */
const OWN = [
  'HOST',
  'PORT',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_PASSWORD_FILE',
  'DATABASE_OWNER_PASSWORD_FILE',
  'HUB_DATA_DIR',
  'DISTRICTS_FILE',
  'DISTRICTS_ON',
  'DISTRICT',
];

/**
 * The launcher's settings.
 * @throws EnvironmentError naming the variable
 */
export function toLauncherConfig(env: Environment, scale: number): LauncherConfig {
  readOneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info');
  return {
    host: readHost(env),
    port: readInteger(env, 'PORT', { fallback: 4000, min: 0, max: 65_535 }),
    dataDir: readDataDir(env),
    databaseUrl: readDatabaseUrl(env),
    districtsFile: resolve(readText(env, 'DISTRICTS_FILE', projectFile('schema', 'districts.json'))),
    districtsOn: readDate(env, 'DISTRICTS_ON', '2012-08-15'),
    scale,
    passedOn: Object.fromEntries(Object.entries(env).filter(([name]) => !OWN.includes(name))),
  };
}

/** Where `npm start` keeps its data and keys. */
export function readDataDir(env: Environment): string {
  return resolve(readText(env, 'HUB_DATA_DIR', projectFile('.hub')));
}

function readHost(env: Environment): string {
  const host = readText(env, 'HOST', '127.0.0.1');
  if (URL.canParse(`http://${reachableHost(host)}/`)) return host;
  throw new EnvironmentError('HOST', `must be an address or a name of this machine, not "${host}"`);
}

function readDatabaseUrl(env: Environment): string | undefined {
  const value = readOptionalText(env, 'DATABASE_URL');
  if (value === undefined) return undefined;
  if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value;
  throw new EnvironmentError(
    'DATABASE_URL',
    'is not a PostgreSQL URL such as postgres://user:password@host:5432',
  );
}

function readDate(env: Environment, name: string, fallback: string): string {
  const value = readText(env, name, fallback);
  if (isCalendarDate(value)) return value;
  throw new EnvironmentError(name, `must be a date such as ${fallback}, not "${value}"`);
}
