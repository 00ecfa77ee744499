import type { Environment } from '../../platform/settings/environment';
import type { Signer } from '../signers/signers';
import { type CentralSubgraph, centralNameOf, type HubProcess } from './hub-processes';

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
    ...(process.district !== undefined && { DISTRICT: process.district }),
    ...(process.database !== undefined && place.databaseOf(process.database)),
    ...(central !== undefined && centralSettings(central, processes, place)),
    ...(process.database === undefined && gatewaySettings(processes, place)),
  };
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
  const urlsOf = (chosen: readonly HubProcess[]) =>
    JSON.stringify(Object.fromEntries(chosen.map((each) => [each.name, `${place.urlOf(each)}/graphql`])));
  const districts = processes.filter(({ district }) => district !== undefined);
  const central = processes.filter((each) => centralNameOf(each) !== undefined);
  return {
    ...(place.tellsDistricts && { DISTRICT_URLS: urlsOf(districts) }),
    SUBGRAPH_URLS: urlsOf(central),
    SERVICE_KEY_FILE: place.serviceKeyFileOf('gateway'),
  };
}
