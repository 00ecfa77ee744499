import { projectFile } from '../../../platform/settings/project-file';
import { startProcess } from '../harness/child-process';
import { postGraphql } from '../harness/graphql-request';
import { runLoad } from '../harness/load';
import type { BenchOptions, ScenarioResult } from '../harness/scenario';
import { toSortedJson } from '../harness/sorted-json';
import { LIST_BODIES } from './candidate-list';
import type { Hub } from './hub';
import { measurePageCpu, type PageContender } from './page-cpu';
import { toPageCpuTable } from './page-cpu-table';
import { profileHub } from './profile-hub';

/** A hub, and how it is asked. */
export interface ServedHub {
  readonly name: string;
  readonly hub: Hub;
  readonly headers: Record<string, string>;
}

const FLOORS = { 'floor, all read logged': 'read', 'floor, shown logged': 'shown' } as const;
const IN_FLIGHT = [1, 8];

/** CPU of a city-wide page in hubs of several numbers of hosts and, over the first one's databases, at the floor. */
export async function measurePages(
  hubs: readonly ServedHub[],
  options: BenchOptions,
): Promise<ScenarioResult> {
  const [{ hub: first, headers }] = hubs as [ServedHub];
  const floors = await Promise.all(
    Object.entries(FLOORS).map(([name, recorded]) => startFloor(name, recorded, first)),
  );
  const contenders: PageContender[] = [...hubs.map((each) => ({ ...each, url: each.hub.url })), ...floors];
  try {
    const shown = await readShown(contenders);
    const measured = [];
    for (const connections of IN_FLIGHT)
      measured.push(await measurePageCpu({ contenders, connections, shown }, options));
    if (options.profileDir !== undefined)
      await profileHub(first.launcherPid, options.profileDir, async () => {
        const load = { url: first.url, headers, bodies: LIST_BODIES, connections: 1 };
        await runLoad({ ...load, durationMs: options.rounds * options.roundMs });
      });
    const title = `A page of 20 over ${first.districts.length} districts`;
    const tables = measured.map((costs, index) =>
      toPageCpuTable(`${title}, ${IN_FLIGHT[index]} in flight`, costs, Object.keys(FLOORS)),
    );
    return { tables, data: measured };
  } finally {
    await Promise.all(floors.map(({ stop }) => stop()));
  }
}

async function startFloor(name: string, recorded: string, hub: Hub) {
  const entry = projectFile('dist', 'tests', 'bench', 'city', 'floor-page-process.js');
  const districts = hub.districts.map(({ code, databaseUrl }) => `${code}=${databaseUrl}`);
  const running = startProcess({
    name,
    arguments: ['--max-semi-space-size=32', entry, recorded, ...districts],
  });
  const { url } = await running.message;
  return { name, url: `${url}/graphql`, headers: {}, hub, floorPid: running.pid, stop: running.stop };
}

/** How many persons each page shows, once all have answered the same. */
async function readShown(contenders: readonly PageContender[]): Promise<number[]> {
  const shown: number[] = [];
  for (const body of LIST_BODIES) {
    const answers = await Promise.all(contenders.map(({ url, headers }) => postGraphql(url, body, headers)));
    const [first, ...others] = answers.map(toSortedJson);
    if (first!.includes('"errors"') || others.some((other) => other !== first))
      throw new Error(
        `The pages differ:\n${[first, ...others].map((each) => each!.slice(0, 600)).join('\n')}`,
      );
    shown.push((answers[0] as { data: { candidates: { nodes: unknown[] } } }).data.candidates.nodes.length);
  }
  return shown;
}
