import type { DistrictEntry } from '../../schema/district-registry';
import type { ApplicationLogins } from '../databases/application-logins';
import { databaseUrl, districtDatabase } from '../databases/databases';
import {
  publicKeyFile,
  servicePrivateKeyFile,
  servicePublicKeyFile,
} from '../demonstration/demonstration-keys';
import { findFreePort } from '../ports/free-port';
import type { LauncherConfig } from '../settings/config';
import { reachableHost } from '../settings/reachable-host';
import type { ServiceDefinition } from './service-definition';

export interface ServiceSurroundings {
  readonly config: LauncherConfig;
  readonly serverUrl: string;
  /** Of every database; undefined where the account may not create any. */
  readonly logins: ApplicationLogins | undefined;
  /** Of the demonstration's keys. */
  readonly keysFolder: string;
  readonly districts: readonly DistrictEntry[];
  /** The gateway's port. */
  readonly port: number;
}

const HOST = '127.0.0.1';
/** graphql-js checks types twice outside production; only this machine reaches the subgraphs' introspection. */
const SUBGRAPH_MODE = { NODE_ENV: 'production', INTROSPECTION: 'on' };
const SUBGRAPH_HEAP_MB = 256;
const SUBGRAPH_SEMI_SPACE_MB = 32;
const GATEWAY_HEAP_MB = 512;
/** Answers under way live longer than Node's small young generation: collecting it took a quarter of the time. */
const GATEWAY_SEMI_SPACE_MB = 64;

/** Every process of the hub, the gateway last. Subgraphs listen on free ports that only this machine reaches. */
export async function defineServices(
  surroundings: ServiceSurroundings,
): Promise<readonly ServiceDefinition[]> {
  const { districts } = surroundings;
  const ports = await findFreePorts(districts.length + 2);
  const subgraphs = [
    ...districts.map((district, index) => defineDistrict(surroundings, district, ports[index]!)),
    defineCentral(surroundings, 'formedling', ports.at(-2)!),
    defineCentral(surroundings, 'reporting', ports.at(-1)!),
  ];
  return [...subgraphs, defineGateway(surroundings, subgraphs)];
}

function defineDistrict(
  surroundings: ServiceSurroundings,
  { code }: DistrictEntry,
  port: number,
): ServiceDefinition {
  const { config } = surroundings;
  return {
    name: code,
    entry: 'subgraphs/district/main',
    host: HOST,
    port,
    heapMb: SUBGRAPH_HEAP_MB,
    semiSpaceMb: SUBGRAPH_SEMI_SPACE_MB,
    environment: {
      ...commonEnvironment(surroundings, HOST, port),
      ...SUBGRAPH_MODE,
      DISTRICT: code,
      ...databaseUrls(surroundings, districtDatabase(code)),
      DEMONSTRATION_DATA: 'on',
      DEMONSTRATION_SCALE: String(config.scale),
    },
  };
}

/** The owner's URL is for migrations at the start; with a login of its own the process then works without the owner's rights. */
function databaseUrls({ serverUrl, logins }: ServiceSurroundings, database: string) {
  const owner = databaseUrl(serverUrl, database);
  const application = logins?.get(database);
  return application === undefined
    ? { DATABASE_URL: owner }
    : { DATABASE_URL: application, DATABASE_OWNER_URL: owner };
}

/** Central subgraphs ask the districts through the gateway, as their own service. */
function defineCentral(
  surroundings: ServiceSurroundings,
  name: 'formedling' | 'reporting',
  port: number,
): ServiceDefinition {
  const gateway = { host: reachableHost(surroundings.config.host), port: surroundings.port };
  return {
    name,
    entry: `subgraphs/${name}/main`,
    host: HOST,
    port,
    heapMb: SUBGRAPH_HEAP_MB,
    semiSpaceMb: SUBGRAPH_SEMI_SPACE_MB,
    environment: {
      ...commonEnvironment(surroundings, HOST, port),
      ...SUBGRAPH_MODE,
      ...databaseUrls(surroundings, name),
      DISTRICTS_URL: `http://${gateway.host}:${gateway.port}/shards/district`,
      SERVICE_KEY_FILE: servicePrivateKeyFile(surroundings.keysFolder, name),
    },
  };
}

function defineGateway(
  surroundings: ServiceSurroundings,
  subgraphs: readonly ServiceDefinition[],
): ServiceDefinition {
  const { config, districts, port } = surroundings;
  const urls = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, graphqlUrl(subgraph)]));
  const shards = Object.fromEntries(districts.map(({ code }) => [code, urls[code]]));
  return {
    name: 'gateway',
    entry: 'gateway/main',
    host: config.host,
    port,
    heapMb: GATEWAY_HEAP_MB,
    semiSpaceMb: GATEWAY_SEMI_SPACE_MB,
    environment: {
      ...commonEnvironment(surroundings, config.host, port),
      NODE_ENV: config.passedOn.NODE_ENV?.trim() || 'development',
      DISTRICT_URLS: JSON.stringify(shards),
      SUBGRAPH_URLS: JSON.stringify({ formedling: urls.formedling, reporting: urls.reporting }),
    },
  };
}

function commonEnvironment({ config, keysFolder }: ServiceSurroundings, host: string, port: number) {
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

function graphqlUrl({ host, port }: ServiceDefinition): string {
  return `http://${host}:${port}/graphql`;
}

async function findFreePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}
