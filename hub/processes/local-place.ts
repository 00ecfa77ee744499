import type { Environment } from '../../platform/settings/environment';
import type { ApplicationLogins } from '../databases/application-logins';
import { databaseUrl } from '../databases/databases';
import {
  publicKeyFile,
  servicePrivateKeyFile,
  servicePublicKeyFile,
} from '../demonstration/demonstration-keys';
import type { LauncherConfig } from '../settings/config';
import { reachableHost } from '../settings/reachable-host';
import { type HubProcess, isGateway } from './hub-processes';
import type { Place } from './process-environment';

export interface LocalSurroundings {
  readonly config: LauncherConfig;
  readonly serverUrl: string;
  /** Of every database; undefined where the account may not create any. */
  readonly logins: ApplicationLogins | undefined;
  /** Of the demonstration's keys. */
  readonly keysFolder: string;
  /** Of the demonstration's identity provider; undefined where people sign in with another, or nobody does. */
  readonly signIn?: Environment | undefined;
  readonly addressOf: (process: HubProcess) => { readonly host: string; readonly port: number };
}

/** graphql-js checks types twice outside production; only this machine reaches the subgraphs' introspection. */
const SUBGRAPH_MODE = { NODE_ENV: 'production', INTROSPECTION: 'on' };

/** This machine, with the demonstration's data and keys. */
export function createLocalPlace(surroundings: LocalSurroundings): Place {
  const { keysFolder, addressOf } = surroundings;
  return {
    commonOf: (process) => ({
      ...commonSettings(surroundings, process),
      ...(isGateway(process) ? gatewayMode(surroundings) : SUBGRAPH_MODE),
      ...(process.districts !== undefined && demonstrationData(surroundings)),
      ...(process.name === 'formedling' && surroundings.signIn && { DEMONSTRATION_STAFF: 'on' }),
    }),
    databaseOf: (database) => databaseUrls(surroundings, database),
    serviceKeyFileOf: (signer) => servicePrivateKeyFile(keysFolder, signer),
    urlOf: (process) => {
      const { host, port } = addressOf(process);
      return `http://${reachableHost(host)}:${port}`;
    },
    tellsDistricts: true,
  };
}

function commonSettings(
  { config, keysFolder, addressOf }: LocalSurroundings,
  process: HubProcess,
): Environment {
  const { host, port } = addressOf(process);
  return {
    ...config.passedOn,
    HOST: host,
    PORT: String(port),
    JWT_PUBLIC_KEY_FILE: publicKeyFile(keysFolder),
    SERVICE_PUBLIC_KEY_FILE: servicePublicKeyFile(keysFolder),
    JWT_ISSUER: 'formedlingshub',
    JWT_AUDIENCE: 'formedlingshub',
    DISTRICTS_FILE: config.districtsFile,
    DISTRICTS_ON: config.districtsOn,
    DEMONSTRATION: 'on',
  };
}

function gatewayMode({ config, signIn }: LocalSurroundings): Environment {
  return { NODE_ENV: config.passedOn.NODE_ENV?.trim() || 'development', ...signIn };
}

function demonstrationData({ config }: LocalSurroundings): Environment {
  return { DEMONSTRATION_DATA: 'on', DEMONSTRATION_SCALE: String(config.scale) };
}

/** The owner's URL is for migrations at the start; with a login of its own the process then works without the owner's rights. */
function databaseUrls({ serverUrl, logins }: LocalSurroundings, database: string): Environment {
  const owner = databaseUrl(serverUrl, database);
  const application = logins?.get(database);
  return application === undefined
    ? { DATABASE_URL: owner }
    : { DATABASE_URL: application, DATABASE_OWNER_URL: owner };
}
