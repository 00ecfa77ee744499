import type { IsoDate } from '../../platform/time/calendar';
import type { DemonstrationJournal } from '../../subgraphs/formedling/demonstration-journal';
import { makeUpWork, type WorkMadeUp } from './make-up-work';
import type { FrontDoor } from './play/front-door';
import { createPlay } from './play/play';

export interface FirstWork {
  readonly journal: DemonstrationJournal;
  readonly frontDoor: FrontDoor;
  /** Codes of those in force. */
  readonly districts: readonly string[];
  readonly today: IsoDate;
  /** Whether all that the districts hold is made up: asked only where nothing has been brokered. */
  readonly isMadeUp: () => Promise<boolean>;
}

interface Begun {
  readonly today: IsoDate;
  readonly districts: readonly string[];
}

const BEGUN = 'begun';
const DONE = 'done';

/** Whether what is in these databases has been made up from the beginning. */
export async function isOfDemonstration(journal: DemonstrationJournal): Promise<boolean> {
  return (await journal.find(DONE)) !== undefined;
}

/**
 * Makes up case work once on new made-up data, and goes on with what was interrupted, as of the day on which it began.
 * @returns undefined when there is nothing to do: it is done, or the data are somebody's own
 */
export async function makeUpFirstWork(first: FirstWork): Promise<WorkMadeUp | undefined> {
  const { journal, frontDoor } = first;
  if (await isOfDemonstration(journal)) return undefined;
  const begun = ((await journal.find(BEGUN))?.variables as Begun | undefined) ?? (await begin(first));
  if (begun === undefined) return undefined;
  const made = await makeUpWork(createPlay({ ...begun, frontDoor, journal }));
  await journal.noteSent(DONE, made);
  return made;
}

async function begin({ journal, isMadeUp, today, districts }: FirstWork): Promise<Begun | undefined> {
  if (!(await journal.isNew()) || !(await isMadeUp())) return undefined;
  const begun = { today, districts };
  await journal.noteSent(BEGUN, begun);
  return begun;
}
