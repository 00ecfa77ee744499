import type { Environment } from '../../platform/settings/environment';
import type { Signer } from '../signers/signers';
import {
  type CentralSubgraph,
  centralNameOf,
  type HostedDistrict,
  type HubProcess,
  isGateway,
} from './hub-processes';

/** Where the processes run, and what that decides: on one machine, or in containers. */
export interface Place {
  /** Beside what the process is told for what it is. */
  readonly commonOf: (process: HubProcess) => Environment;
  readonly databaseOf: (database: string) => Environment;
  readonly serviceKeyFileOf: (signer: Signer) => string;
  /** The base URL by which other processes reach one. */
  readonly urlOf: (process: HubProcess) => string;
  /** Whether the gateway is told where the districts are; else the registry knows. */
  readonly tellsDistricts: boolean;
}

/** The environment of one of the processes. */
export function environmentOf(
  process: HubProcess,
  processes: readonly HubProcess[],
  place: Place,
): Environment {
  const central = centralNameOf(process);
  return {
    ...place.commonOf(process),
    ...(process.districts !== undefined && districtSettings(process.districts, place)),
    ...(process.database !== undefined && place.databaseOf(process.database)),
    ...(central !== undefined && centralSettings(central, processes, place)),
    ...(isGateway(process) && gatewaySettings(processes, place)),
  };
}

function districtSettings(districts: readonly HostedDistrict[], place: Place): Environment {
  const [first, ...others] = districts;
  if (others.length === 0) return { DISTRICT: first!.code, ...place.databaseOf(first!.database) };
  const settings = districts.map(({ code, database }) => [code, place.databaseOf(database)]);
  return { DISTRICT_SETTINGS: JSON.stringify(Object.fromEntries(settings)) };
}

function centralSettings(
  central: CentralSubgraph,
  processes: readonly HubProcess[],
  place: Place,
): Environment {
  return {
    DISTRICTS_URL: `${place.urlOf(processes.at(-1)!)}/shards/district`,
    SERVICE_KEY_FILE: place.serviceKeyFileOf(central),
  };
}

function gatewaySettings(processes: readonly HubProcess[], place: Place): Environment {
  const urlsBy = (namesOf: (process: HubProcess) => readonly string[]) =>
    JSON.stringify(
      Object.fromEntries(
        processes.flatMap((each) => namesOf(each).map((name) => [name, `${place.urlOf(each)}/graphql`])),
      ),
    );
  return {
    ...(place.tellsDistricts && {
      DISTRICT_URLS: urlsBy(({ districts = [] }) => districts.map(({ code }) => code)),
    }),
    SUBGRAPH_URLS: urlsBy((each) => (centralNameOf(each) === undefined ? [] : [each.name])),
    SERVICE_KEY_FILE: place.serviceKeyFileOf('gateway'),
  };
}
