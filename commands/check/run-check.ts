import { checkHub } from '../../hub/hub';
import { isHubRunning } from '../../hub/installation';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { OptionValues, Run } from '../harness/command';
import { CommandError } from '../harness/command-error';
import { print, printJson } from '../harness/print';
import type { CHECK_OPTIONS } from './check-command';
import { findDatabases, readPatienceMs } from './check-request';
import { type Comparing, compareDatabases } from './compare/compare-databases';
import type { Disagreement, Place } from './compare/comparison';
import { Databases } from './compare/databases';
import { KINDS } from './compare/kinds';
import { COMPARISONS } from './comparisons/all';

/** More of them say no more. */
const MOST = 10_000;

export const runCheck: Run<typeof CHECK_OPTIONS> = async (values, { env }) => {
  const patienceMs = readPatienceMs(values);
  if (values.database === undefined && !(await isHubRunning(env))) {
    await checkHub(env, values);
    if (!values.json) print('the hub can start\n');
  }
  const registry = readDistrictRegistry(env);
  const urls = await findDatabases(env, values, registry);
  if (urls.size === 0) {
    if (values.json) printJson({ compared: [], disagreements: [] });
    else print('nothing was compared: no PostgreSQL of the hub runs, or it has made no databases there\n');
    return 0;
  }
  const found = await compare(urls, {
    patienceMs,
    districtOf: (named) => {
      const code = registry.resolve(named.split(':')[0]!)?.code;
      return code !== undefined && urls.has(code) ? code : undefined;
    },
  });
  report(found, [...urls.keys()], values);
  return found.disagreements.length === 0 ? 0 : 1;
};

interface Asked {
  readonly patienceMs: number;
  readonly districtOf: (named: string) => Place | undefined;
}

async function compare(urls: ReadonlyMap<Place, string>, asked: Asked): Promise<Comparing> {
  try {
    const databases = await Databases.connect(urls);
    try {
      return await compareDatabases(databases, { ...asked, comparisons: COMPARISONS, most: MOST });
    } finally {
      await databases.close();
    }
  } catch (error) {
    throw new CommandError((error as Error).message, { cause: error });
  }
}

function report(
  { disagreements, rows, isCut }: Comparing,
  compared: readonly Place[],
  { json }: OptionValues<typeof CHECK_OPTIONS>,
): void {
  if (json) {
    const told = disagreements.map((one) => ({ ...one, whatToDo: KINDS[one.kind] }));
    printJson({ compared, rows, isCut, disagreements: told });
    return;
  }
  for (const kind of new Set(disagreements.map((one) => one.kind))) {
    print(`${kind}: ${KINDS[kind]}\n`);
    for (const one of disagreements) if (one.kind === kind) print(`  ${describe(one)}\n`);
  }
  const more = isCut ? ' or more' : '';
  print(
    `${disagreements.length}${more} disagreements of ${compared.length} databases, ${rows} rows compared\n`,
  );
}

function describe({ ids, mendsItself }: Disagreement): string {
  const named = Object.entries(ids).flatMap(([name, id]) => (id === null ? [] : [`${name} ${id}`]));
  return `${named.join(', ')}${mendsItself ? '  (mends itself once the processes run)' : ''}`;
}
