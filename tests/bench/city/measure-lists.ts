import { DISTRICT_HEADER } from '../../../platform/http/served-district';
import { projectFile } from '../../../platform/settings/project-file';
import { startProcess } from '../harness/child-process';
import type { Contender } from '../harness/contender';
import type { BenchOptions, ScenarioResult } from '../harness/scenario';
import { type Comparison, compareLists } from './compare-lists';
import type { Hub } from './hub';
import type { ServedHub } from './measure-pages';

/** The district of the single list. */
const DISTRICT = 'sodermalm';

/** Lists of all districts and of one against what one would write by hand, and with the access log against without. */
export async function measureLists(
  { hub, headers }: ServedHub,
  options: BenchOptions,
): Promise<ScenarioResult> {
  const others = await startOthers(hub);
  try {
    return await runComparisons({ hub, headers }, others, options);
  } finally {
    await Promise.all(others.map((other) => other.stop()));
  }
}

async function startOthers(hub: Hub): Promise<Contender[]> {
  const { districts } = hub;
  const urls = districts.map(({ code, url }) => `${code}=${url}`);
  const { databaseUrl } = districts.find(({ code }) => code === DISTRICT)!;
  return [
    await startContender('hand-written fan-out', 'fan-out-process.js', urls),
    await startContender('pg + JSON.stringify', 'bare-list-process.js', [databaseUrl]),
    ...(await startLoggedAndUnlogged(hub)),
  ];
}

/** The district of the single list twice more, over the same database: with its access log and without. */
async function startLoggedAndUnlogged({ districts }: Hub): Promise<Contender[]> {
  const { environment } = districts.find(({ code }) => code === DISTRICT)!;
  const env = { ...environment, PORT: '0', MIGRATE: 'off', DEMONSTRATION_DATA: 'off' };
  const file = 'logged-district-process.js';
  return [
    await startContender('with the access log', file, ['logged'], env),
    await startContender('without', file, ['unlogged'], env),
  ];
}

async function startContender(
  name: string,
  file: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<Contender> {
  const entry = projectFile('dist', 'tests', 'bench', 'city', file);
  const running = startProcess({ name, arguments: ['--max-semi-space-size=32', entry, ...args], env });
  const { url } = await running.message;
  return { name, url: `${url}/graphql`, pids: [running.pid], stop: running.stop };
}

async function runComparisons(
  { hub, headers }: Pick<ServedHub, 'hub' | 'headers'>,
  [fanOut, bare, logged, unlogged]: readonly Contender[],
  options: BenchOptions,
): Promise<ScenarioResult> {
  const stop = async () => {};
  const gateway: Contender = { name: 'hub', url: hub.url, pids: [hub.gatewayPid], stop };
  const { url, pid } = hub.districts.find(({ code }) => code === DISTRICT)!;
  const district: Contender = { name: `district ${DISTRICT}`, url, pids: [pid], stop };
  const city = `A page of 20 over ${hub.districts.length} districts`;
  const comparisons: Comparison[] = [
    { title: city, contenders: [gateway, fanOut!], connections: 1 },
    { title: city, contenders: [gateway, fanOut!], connections: 8 },
    {
      title: 'A page of 20 of one district',
      contenders: [district, bare!],
      connections: 16,
      headers: { [DISTRICT_HEADER]: DISTRICT },
    },
    { title: 'Each person read recorded', contenders: [logged!, unlogged!], connections: 1 },
    { title: 'Each person read recorded', contenders: [logged!, unlogged!], connections: 16 },
  ];
  const results = [];
  for (const comparison of comparisons) results.push(await compareLists(comparison, headers, options));
  return { tables: results.map(({ table }) => table), data: results.map(({ measurements }) => measurements) };
}
