import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  type Environment,
  EnvironmentError,
  isSet,
  readInteger,
  readOptionalText,
  readSwitch,
  readText,
} from '../../platform/settings/environment';
import { readHost, readPort } from '../../platform/settings/listen-address';
import { readLogLevel } from '../../platform/settings/log-level';
import { projectFile } from '../../platform/settings/project-file';
import { DISTRICTS_FILE, readDistrictsOn } from '../../schema/read-district-registry';
import { reachableHost } from './reachable-host';
import type { StartOptions } from './start-options';

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
  /** Among how many processes the districts are dealt out; undefined: each has its own. */
  readonly hosts: number | undefined;
  /** Multiplies the demonstration data. */
  readonly scale: number;
  /** Whether case work is made up, once, on new demonstration data. */
  readonly makesUpWork: boolean;
  /** Seconds between two happenings, on average; undefined: nothing happens by itself. */
  readonly aliveSeconds: number | undefined;
  /** Settings handed on to every process as they are. */
  readonly passedOn: Environment;
}

/** Whether people sign in with a provider of the installation's own: then the demonstration's is not started. */
export function usesOwnProvider({ passedOn }: Pick<LauncherConfig, 'passedOn'>): boolean {
  return isSet(passedOn, { name: 'OIDC_ISSUER', about: '' });
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
  'DISTRICT_SETTINGS',
  'DISTRICT_HOSTS',
  'DEMONSTRATION_WORK',
  'ALIVE_SECONDS',
];

/** The start's options, its scale read. */
export interface ReadStartOptions extends Omit<StartOptions, 'scale'> {
  readonly scale: number;
}

/**
 * The launcher's settings.
 * @throws EnvironmentError naming the variable
 */
export function toLauncherConfig(
  env: Environment,
  { scale, alive, isolated }: ReadStartOptions,
): LauncherConfig {
  readLogLevel(env);
  const aliveSeconds = readInteger(env, ALIVE_SECONDS);
  const hosts = readInteger(env, DISTRICT_HOSTS);
  const makesUpWork = readSwitch(env, DEMONSTRATION_WORK);
  if (alive && !makesUpWork) throw new EnvironmentError('DEMONSTRATION_WORK', 'must be on with --alive');
  return {
    host: readReachableHost(env),
    port: readPort(env, 4000),
    dataDir: readDataDir(env),
    databaseUrl: readDatabaseUrl(env),
    districtsFile: resolve(readText(env, DISTRICTS_FILE)),
    districtsOn: readDistrictsOn(env),
    hosts: isolated ? undefined : hosts,
    scale,
    makesUpWork,
    aliveSeconds: alive ? aliveSeconds : undefined,
    passedOn: Object.fromEntries(Object.entries(env).filter(([name]) => !OWN.includes(name))),
  };
}

const DEMONSTRATION_WORK = {
  name: 'DEMONSTRATION_WORK',
  fallback: true,
  about:
    'after the first start on new made-up data, `npm start` makes up case work as well: requests, proposals, placements, what is to be done',
};

const ALIVE_SECONDS = {
  name: 'ALIVE_SECONDS',
  fallback: 40,
  min: 1,
  max: 3_600,
  about:
    'with `npm start -- --alive`: seconds between two happenings, on average; each pause is from half of it to one and a half',
};

const DISTRICT_HOSTS = {
  name: 'DISTRICT_HOSTS',
  fallback: availableParallelism(),
  otherwise: 'one for each core',
  min: 1,
  max: 1_000,
  about:
    'among how many processes `npm start` deals out the districts; with `npm start -- --isolated` each has its own',
};

const HUB_DATA_DIR = {
  name: 'HUB_DATA_DIR',
  fallback: projectFile('.hub'),
  form: 'a folder',
  about: 'where `npm start` keeps its databases, keys and logs, and commands find them',
};

export const DATABASE_URL = {
  name: 'DATABASE_URL',
  otherwise: 'an embedded one in `HUB_DATA_DIR`',
  form: 'a PostgreSQL URL',
  about:
    "a PostgreSQL server (17 or later) on which `npm start` creates the hub's databases, and where commands find them. As a superuser it also takes from `PUBLIC` what every login could do: connect to `postgres` and `template1`, make large objects in the hub's databases; with another account an administrator does that",
};

/** Where `npm start` keeps its data and keys. */
export function readDataDir(env: Environment): string {
  return resolve(readText(env, HUB_DATA_DIR));
}

function readReachableHost(env: Environment): string {
  const host = readHost(env);
  if (URL.canParse(`http://${reachableHost(host)}/`)) return host;
  throw new EnvironmentError('HOST', `must be an address or a name of this machine, not "${host}"`);
}

function readDatabaseUrl(env: Environment): string | undefined {
  const value = readOptionalText(env, DATABASE_URL);
  if (value === undefined) return undefined;
  if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value;
  throw new EnvironmentError(
    'DATABASE_URL',
    'is not a PostgreSQL URL such as postgres://user:password@host:5432',
  );
}
