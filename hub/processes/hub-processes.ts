import type { DistrictEntry } from '../../schema/district-registry';
import { districtDatabase } from '../databases/databases';

/** A district, and the database that is its own. */
export interface HostedDistrict {
  readonly code: string;
  readonly database: string;
}

/** One process of the hub, wherever it runs. */
export interface HubProcess {
  /** A district's code, `districts-<n>` for several, `formedling`, `reporting` or `gateway`. */
  readonly name: string;
  /** What it is for, one sentence. */
  readonly about: string;
  /** The process's `main`, without its extension, relative to the project. */
  readonly entry: string;
  /** Of a central subgraph. */
  readonly database?: string;
  /** Those whose subgraph it is, each served as by a process of its own. */
  readonly districts?: readonly HostedDistrict[];
  readonly heapMb: number;
  /** Of the young generation. */
  readonly semiSpaceMb: number;
}

/** Subgraphs of the whole city, which ask the districts through the gateway, each as a service of its own name. */
export const CENTRAL_SUBGRAPHS = ['formedling', 'reporting'] as const;
export type CentralSubgraph = (typeof CENTRAL_SUBGRAPHS)[number];

const PURPOSES: Readonly<Record<CentralSubgraph, string>> = {
  formedling: 'Central brokering, and the registry of districts.',
  reporting: 'Reports over all districts, and their published versions.',
};

/** Answers under way live longer than Node's small young generation: collecting it took a quarter of the time. */
const SUBGRAPH_MEMORY = { heapMb: 256, semiSpaceMb: 32 };
/** What each further district of a process adds to its heap at most. */
const FURTHER_DISTRICT_MB = 48;
const GATEWAY_MEMORY = { heapMb: 512, semiSpaceMb: 64 };

const GATEWAY: HubProcess = {
  name: 'gateway',
  about:
    "The front: plans each query, asks the subgraphs, merges the districts' answers. Ready without every district.",
  entry: 'gateway/main',
  ...GATEWAY_MEMORY,
};

/**
 * Every process of the hub: the districts' subgraphs, the central ones, the gateway last.
 * @param hosts among how many processes the districts are dealt out; each has its own when not given
 */
export function hubProcesses(
  districts: readonly DistrictEntry[],
  hosts = districts.length,
): readonly HubProcess[] {
  const central = CENTRAL_SUBGRAPHS.map((name): HubProcess => {
    return {
      name,
      about: PURPOSES[name],
      entry: `subgraphs/${name}/main`,
      database: name,
      ...SUBGRAPH_MEMORY,
    };
  });
  return [...districtProcesses(districts, hosts), ...central, GATEWAY];
}

function districtProcesses(districts: readonly DistrictEntry[], hosts: number): HubProcess[] {
  const count = Math.max(1, Math.min(hosts, districts.length));
  const dealt = Array.from({ length: count }, (_, host) =>
    districts.filter((_district, index) => index % count === host),
  );
  return dealt.map((hosted, host): HubProcess => {
    const isOne = hosted.length === 1;
    return {
      name: isOne ? hosted[0]!.code : `districts-${host + 1}`,
      about: `The ${isOne ? 'pool' : 'pools'} of ${hosted.map(({ name }) => name).join(', ')}.`,
      entry: 'subgraphs/district/main',
      districts: hosted.map(({ code }) => ({ code, database: districtDatabase(code) })),
      ...SUBGRAPH_MEMORY,
      heapMb: SUBGRAPH_MEMORY.heapMb + (hosted.length - 1) * FURTHER_DISTRICT_MB,
    };
  });
}

/** The databases that a process works on. */
export function databasesOf({ database, districts = [] }: HubProcess): readonly string[] {
  return database === undefined ? districts.map((district) => district.database) : [database];
}

/** Every process but the gateway has a database. */
export function isGateway(process: HubProcess): boolean {
  return databasesOf(process).length === 0;
}

/** The name of a central subgraph; undefined for any other process. */
export function centralNameOf({ name }: HubProcess): CentralSubgraph | undefined {
  return CENTRAL_SUBGRAPHS.find((central) => central === name);
}

/** Of every subgraph, by their names. */
export function hubDatabases(districts: readonly DistrictEntry[]): string[] {
  return hubProcesses(districts).flatMap(databasesOf);
}
