import { checkHub } from '../../hub/hub';
import { isHubRunning } from '../../hub/installation';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { Run } from '../harness/command';
import { CommandError } from '../harness/command-error';
import { print, printError, printJson } from '../harness/print';
import type { CHECK_OPTIONS } from './check-command';
import { createCheckProgress } from './check-progress';
import { findDatabases, readPatienceMs } from './check-request';
import { type CompareOptions, compareDatabases } from './compare/compare-databases';
import type { Place } from './compare/comparison';
import { Databases } from './compare/databases';
import { COMPARISONS } from './comparisons/all';
import { type Compared, reportComparing } from './report-comparing';

/** More of them say no more. */
const MOST = 10_000;
const EXIT = { AGREE: 0, DISAGREE: 1, UNREADABLE: 2 } as const;

export const runCheck: Run<typeof CHECK_OPTIONS> = async (values, { env }) => {
  const patienceMs = readPatienceMs(values);
  if (values.database === undefined && !(await isHubRunning(env))) {
    await checkHub(env, values);
    if (!values.json) print('the hub can start\n');
  }
  const registry = readDistrictRegistry(env);
  const urls = await findDatabases(env, values, registry).catch((error) => {
    if (error instanceof CommandError) return error;
    throw error;
  });
  if (urls instanceof CommandError) {
    printError(`check: ${urls.message}\n`);
    return EXIT.UNREADABLE;
  }
  if (urls.size === 0) {
    if (values.json) printJson({ compared: [], away: [], disagreements: [] });
    else print('nothing was compared: no PostgreSQL of the hub runs, or it has made no databases there\n');
    return EXIT.AGREE;
  }
  const districtOf = (named: string) => {
    const code = registry.resolve(named.split(':')[0]!)?.code;
    return code !== undefined && urls.has(code) ? code : undefined;
  };
  const known = { districtOf, entryOf: (code: string) => registry.find(code) };
  const progress = values.json ? undefined : createCheckProgress(printError, urls.size);
  const compared = await compare(urls, { patienceMs, known, ...(progress && { progress }) });
  reportComparing(compared, values);
  if (compared.away.size > 0) return EXIT.UNREADABLE;
  return compared.disagreements.length === 0 ? EXIT.AGREE : EXIT.DISAGREE;
};

async function compare(
  urls: ReadonlyMap<Place, string>,
  options: Omit<CompareOptions, 'comparisons' | 'most'>,
): Promise<Compared> {
  const databases = await Databases.connect(urls);
  try {
    const comparing = await compareDatabases(databases, { ...options, comparisons: COMPARISONS, most: MOST });
    return { ...comparing, compared: databases.places, away: databases.away };
  } finally {
    await databases.close();
  }
}
