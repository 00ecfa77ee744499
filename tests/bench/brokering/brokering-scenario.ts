import type { BenchOptions, Scenario, ScenarioResult } from '../harness/scenario';
import type { Table } from '../harness/table';
import { measureHolds, toHoldTable } from './measure-holds';
import { measureMatches, toMatchTable } from './measure-matches';
import { measureSagas, toSagaTables } from './measure-sagas';
import { type PoolHub, startPoolHub } from './pool-hub';

/** Scales of the made-up data: about 1 500, 20 000 and 200 000 candidates in the city. */
const SCALES = [1, 13];
const LARGE_SCALE = 132;
/** The scale that holds and sagas run on: it has vacancies for thousands of sagas. */
const BUSY_SCALE = 13;

/**
 * Workloads: `matches`, `holds`, `sagas`, all of them when none is named; `large`, only when it is named, adds the largest
 * pool to the matches: making it takes minutes.
 */
export const brokeringScenario: Scenario = {
  name: 'brokering',
  async run(options) {
    if (process.platform !== 'linux') throw new Error('The scenario reads /proc, which only Linux has.');
    const hubs = new Map<number, PoolHub>();
    try {
      for (const scale of scalesOf(options)) hubs.set(scale, await startPoolHub(scale));
      return await measure(hubs, options);
    } finally {
      await Promise.all([...hubs.values()].map((hub) => hub.stop()));
    }
  },
};

function includes({ workloads }: BenchOptions, name: 'matches' | 'holds' | 'sagas'): boolean {
  const named = workloads.filter((workload) => workload !== 'large');
  if (named.length === 0) return name === 'matches' || workloads.length === 0;
  return named.includes(name);
}

function scalesOf(options: BenchOptions): number[] {
  if (!includes(options, 'matches')) return [BUSY_SCALE];
  return options.workloads.includes('large') ? [...SCALES, LARGE_SCALE] : SCALES;
}

/** The matches first: holds and sagas change the pool. */
async function measure(hubs: ReadonlyMap<number, PoolHub>, options: BenchOptions): Promise<ScenarioResult> {
  const tables: Table[] = [];
  const data: Record<string, unknown> = {};
  const busy = hubs.get(BUSY_SCALE)!;
  if (includes(options, 'matches')) {
    const matches = await measureMatches([...hubs.values()], options);
    tables.push(toMatchTable(matches, busy.districts.length));
    data.matches = matches;
  }
  if (includes(options, 'holds')) {
    const holds = await measureHolds(busy, options);
    tables.push(toHoldTable(holds, busy.candidates, options.connections));
    data.holds = holds;
  }
  if (includes(options, 'sagas')) {
    const sagas = await measureSagas(busy, options);
    tables.push(...toSagaTables(sagas, busy.candidates));
    data.sagas = sagas;
  }
  return { tables, data };
}
