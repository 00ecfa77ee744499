import { setTimeout as delay } from 'node:timers/promises';
import { todayOf } from '../../platform/time/calendar';
import type { DistrictEntry } from '../../schema/district-registry';
import { holdsMadeUpDataOnly } from '../../subgraphs/district/demonstration-data';
import { DemonstrationJournal } from '../../subgraphs/formedling/demonstration-journal';
import { databaseUrl, districtDatabase } from '../databases/databases';
import { withClient } from '../databases/with-client';
import { readPrivateKey } from '../demonstration/demonstration-keys';
import { signToken } from '../demonstration/sign-token';
import type { Progress } from '../settings/progress';
import { playQuietDay } from './alive/quiet-day';
import { isOfDemonstration, makeUpFirstWork } from './first-work';
import { type Actor, createFrontDoor, type FrontDoor } from './play/front-door';

export interface Surroundings {
  /** The gateway's base URL. */
  readonly url: string;
  /** Of the databases, as their owner. */
  readonly serverUrl: string;
  readonly keysFolder: string;
  /** Those in force. */
  readonly districts: readonly DistrictEntry[];
  readonly progress: Progress;
  /** Between two happenings of a quiet day; undefined: none is played. */
  readonly aliveSeconds: number | undefined;
}

export interface MadeUpWork {
  /** Resolves when nothing of it is under way any more. Idempotent. */
  stop(): Promise<void>;
}

const TOKEN_SECONDS = 60;

/** What follows once the hub is ready, beside whatever else it does. Tells of it in one line; what is cut off goes on at the next start. */
export function beginMadeUpWork(surroundings: Surroundings): MadeUpWork {
  const stopping = new AbortController();
  const { progress } = surroundings;
  const playing = play(surroundings, stopping.signal).catch((error: Error) => {
    if (!stopping.signal.aborted) progress.report(`made-up case work ended: ${error.message}`);
  });
  return {
    stop: async () => {
      stopping.abort();
      await playing;
    },
  };
}

async function play(surroundings: Surroundings, signal: AbortSignal): Promise<void> {
  const { url, keysFolder, progress, aliveSeconds: seconds } = surroundings;
  const frontDoor = createFrontDoor({ url, tokenFor: createSigner(keysFolder), signal });
  const districts = surroundings.districts.map(({ code }) => code);
  const isOwn = await makeUp(surroundings, frontDoor, districts);
  if (seconds === undefined) return;
  if (!isOwn) throw new Error('a quiet day is played on made-up data alone');
  progress.report('a quiet day begins');
  await playQuietDay({
    frontDoor,
    districts,
    seconds,
    name: `alive-${Date.now()}`,
    report: (line) => progress.report(line),
    pause: (ms) => delay(ms, undefined, { signal }),
    signal,
  });
}

/** Whether all that the hub holds is made up. */
function makeUp(
  { serverUrl, progress }: Surroundings,
  frontDoor: FrontDoor,
  districts: readonly string[],
): Promise<boolean> {
  return withClient(databaseUrl(serverUrl, 'formedling'), async (owner) => {
    const journal = new DemonstrationJournal(owner);
    const today = todayOf(() => new Date());
    const isMadeUp = () => areMadeUp(serverUrl, districts);
    const made = await makeUpFirstWork({ journal, frontDoor, districts, today, isMadeUp });
    if (made === undefined) return isOfDemonstration(journal);
    const refused = made.refusals.map((refusal) => `; left out: ${refusal}`).join('');
    progress.report(
      `made-up case work is there: ${made.cases} cases, with requests, proposals and placements${refused}`,
    );
    return true;
  });
}

async function areMadeUp(serverUrl: string, districts: readonly string[]): Promise<boolean> {
  for (const code of districts) {
    const isMadeUp = await withClient(databaseUrl(serverUrl, districtDatabase(code)), (owner) =>
      holdsMadeUpDataOnly(owner, code),
    );
    if (!isMadeUp) return false;
  }
  return true;
}

function createSigner(keysFolder: string): (actor: Actor) => Promise<string> {
  return async (actor) =>
    signToken((await readPrivateKey(keysFolder))!, { ...actor, ttlSeconds: TOKEN_SECONDS });
}
