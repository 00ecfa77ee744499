import type { DistrictEntry } from '../../schema/district-registry';
import { districtDatabase } from '../databases/databases';

/** One process of the hub, wherever it runs. */
export interface HubProcess {
  /** A district's code, `formedling`, `reporting` or `gateway`. */
  readonly name: string;
  /** What it is for, one sentence. */
  readonly about: string;
  /** The process's `main`, without its extension, relative to the project. */
  readonly entry: string;
  /** Of a subgraph. */
  readonly database?: string;
  /** The code of the district whose subgraph it is. */
  readonly district?: string;
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
const GATEWAY_MEMORY = { heapMb: 512, semiSpaceMb: 64 };

const GATEWAY: HubProcess = {
  name: 'gateway',
  about:
    "The front: plans each query, asks the subgraphs, merges the districts' answers. Ready without every district.",
  entry: 'gateway/main',
  ...GATEWAY_MEMORY,
};

/** Every process of the hub: the districts' subgraphs, the central ones, the gateway last. */
export function hubProcesses(districts: readonly DistrictEntry[]): readonly HubProcess[] {
  const ofDistricts = districts.map(({ code, name }): HubProcess => {
    const about = `The pool of ${name}.`;
    const database = districtDatabase(code);
    return {
      name: code,
      about,
      entry: 'subgraphs/district/main',
      database,
      district: code,
      ...SUBGRAPH_MEMORY,
    };
  });
  const central = CENTRAL_SUBGRAPHS.map((name): HubProcess => {
    return {
      name,
      about: PURPOSES[name],
      entry: `subgraphs/${name}/main`,
      database: name,
      ...SUBGRAPH_MEMORY,
    };
  });
  return [...ofDistricts, ...central, GATEWAY];
}

/** The name of a central subgraph; undefined for any other process. */
export function centralNameOf({ name }: HubProcess): CentralSubgraph | undefined {
  return CENTRAL_SUBGRAPHS.find((central) => central === name);
}

/** Of every subgraph, by their names. */
export function hubDatabases(districts: readonly DistrictEntry[]): string[] {
  return hubProcesses(districts).flatMap(({ database }) => database ?? []);
}
