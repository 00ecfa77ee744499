import type { BenchOptions, Scenario, ScenarioResult } from '../harness/scenario';
import { createBrokerToken } from './broker-token';
import { createDataDir, removeDataDir, startHub } from './hub';
import { toHubMemoryTable } from './hub-memory';
import { type HubVariant, hubVariants, nameOf, optionsOf } from './hub-variant';
import { measureLists } from './measure-lists';
import { measurePages, type ServedHub } from './measure-pages';
import { type HubStart, measureStart, toStartTable } from './measure-start';
import { profileSettings } from './profile-hub';

/** The hub of 14 districts. Workloads: `start` (and memory), `pages` over all of them, `lists` (one district's among them). */
export const cityScenario: Scenario = {
  name: 'city',
  async run(options) {
    if (process.platform !== 'linux') throw new Error('The city scenario reads /proc, which only Linux has.');
    const places = hubVariants(options).map((variant) => ({ variant, dataDir: createDataDir() }));
    try {
      const results = [];
      if (isWanted('start', options)) results.push(await measureStarts(places));
      if (isWanted('pages', options) || isWanted('lists', options))
        results.push(...(await measureServed(places, options)));
      return { tables: results.flatMap(({ tables }) => tables), data: results.map(({ data }) => data) };
    } finally {
      for (const { dataDir } of places) removeDataDir(dataDir);
    }
  },
};

function isWanted(workload: string, { workloads }: BenchOptions): boolean {
  return workloads.length === 0 || workloads.includes(workload);
}

interface HubPlace {
  readonly variant: HubVariant;
  readonly dataDir: string;
}

async function measureStarts(places: readonly HubPlace[]): Promise<ScenarioResult> {
  const starts: HubStart[] = [];
  for (const { dataDir, variant } of places) starts.push(await measureStart(dataDir, variant));
  const [{ name, memory, restingMemory }] = starts as [HubStart];
  const tables = [
    toStartTable(starts),
    toHubMemoryTable(`After start: ${name}`, memory),
    toHubMemoryTable(`At rest: ${name}`, restingMemory),
  ];
  return { tables, data: starts };
}

async function measureServed(places: readonly HubPlace[], options: BenchOptions): Promise<ScenarioResult[]> {
  const hubs: ServedHub[] = [];
  try {
    for (const place of isWanted('pages', options) ? places : places.slice(0, 1))
      hubs.push(await serve(place, hubs.length === 0 ? options.profileDir : undefined));
    const results = [];
    if (isWanted('pages', options)) results.push(await measurePages(hubs, options));
    if (isWanted('lists', options)) results.push(await measureLists(hubs[0]!, options));
    return results;
  } finally {
    await Promise.all(hubs.map(({ hub }) => hub.stop()));
  }
}

async function serve({ variant, dataDir }: HubPlace, profileDir: string | undefined): Promise<ServedHub> {
  const profiled = profileDir === undefined ? {} : profileSettings(profileDir);
  const { settings, checkout } = optionsOf(variant);
  const hub = await startHub(dataDir, { settings: { ...settings, ...profiled }, checkout });
  const headers = { authorization: `Bearer ${await createBrokerToken(dataDir)}` };
  return { name: nameOf(variant), hub, headers };
}
