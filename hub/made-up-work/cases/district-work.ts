import { addDays, addMonths } from '../../../platform/time/calendar';
import { staffOf } from '../play/people';
import type { Play } from '../play/play';
import { answer, openRequest, propose, requestFor } from './brokered';
import { waitingClient } from './clients';
import { type Pooled, readQuietPool } from './pool';

/** What every district has under way, whatever becomes of the city's requests. */
export interface DistrictWork {
  readonly play: Play;
  readonly district: string;
  /** Whose candidates it is offered first. */
  readonly near: string;
  /** Among the city's districts. */
  readonly index: number;
}

/** Days until a clock passes, in turn. */
const CLOCKS = [30, 14, 0, -21];
const DELAYS = ['NO_SUITABLE_CANDIDATE', 'CLIENT_SPECIFIC_WISHES', 'NO_SUITABLE_CANDIDATE', 'STAFF_SHORTAGE'];

/** A request that has waited long, of a decision whose clock passes soon, and nobody proposed yet. */
export async function longWaiting({ play, district, near, index }: DistrictWork): Promise<void> {
  const key = `${district}/waiting`;
  const one = { play, key, district, near, number: index };
  const passes = addDays(play.today, CLOCKS[index % CLOCKS.length]!);
  const decidedDaysAgo = daysFrom(addMonths(passes, -3), play.today);
  const { decisionId, requestId } = await requestFor(one, waitingClient(index), {
    decidedDaysAgo,
    startsInDays: 7 * (index % 5),
  });
  await play.step(`${key}/delay`, {
    actor: staffOf('handlaggare', district),
    operation: 'anteckna-orsak',
    variables: () => ({ decisionId, reason: DELAYS[index % DELAYS.length] }),
  });
  await play.moveBack(`${key}/asked`, requestId, decidedDaysAgo - 14);
}

/** A proposal that waits for both sides, in every other district for the client alone; its hold ends soon in some. */
export async function awaitingAnswers({ play, district, near, index }: DistrictWork): Promise<void> {
  const one = { play, key: `${district}/proposed`, district, near, number: index + 1 };
  const request = await openRequest(one, { decidedDaysAgo: 30 + index });
  await propose(one, request, { holdHours: index % 3 === 0 ? 30 : 96 });
  const second = await propose(one, request, { isSecond: true });
  if (second && index % 2 === 0) await answer(one, second, 'CANDIDATE');
  await play.moveBack(`${one.key}/asked`, request.requestId, 3 + (index % 9));
}

/** A check that expires, one that was not passed, and a reminder: first of those who are not shown to the whole city. */
export async function poolToLookAfter({ play, district, index }: DistrictWork): Promise<void> {
  const steward = staffOf('kontaktsekreterare', district);
  const all = await readQuietPool(play, district);
  const pool = [...all].sort((one, other) => rank(one) - rank(other));
  const note = (name: string, candidate: Pooled | undefined, check: Readonly<Record<string, unknown>>) =>
    play.step(`${district}/${name}`, {
      actor: steward,
      operation: 'registrera-kontroll',
      variables: () =>
        candidate && {
          input: { candidateId: candidate.id, kind: 'INTERVIEW', performedOn: play.today, ...check },
        },
    });
  await note('expires', pool[0], { passed: true, validUntil: addDays(play.today, 4 + index) });
  await note('not-passed', pool[1], { passed: false });
  await play.step(`${district}/reminder`, {
    actor: steward,
    operation: 'bevaka',
    variables: () =>
      pool[2] && {
        district,
        input: {
          subjectType: 'CANDIDATE',
          subjectId: pool[2].id,
          dueOn: addDays(play.today, index % 4),
          comment: 'Fråga om en plats till efter sommaren.',
        },
      },
  });
}

/** The administrator knows where somebody lives who then read of a neighbour: something to review. */
export async function readToReview({ play, district }: DistrictWork): Promise<void> {
  const steward = staffOf('kontaktsekreterare', district);
  const [, , , neighbour] = await readQuietPool(play, district);
  if (neighbour === undefined) return;
  await play.step(`${district}/home-area`, {
    actor: staffOf('admin', district),
    operation: 'anteckna-hemomrade',
    variables: () => ({ district, actor: steward.subject, area: neighbour.area }),
  });
  await play.step(`${district}/read`, {
    actor: steward,
    operation: 'las-uppdragstagare',
    variables: () => ({ id: neighbour.id, purpose: 'Uppföljning av uppdraget' }),
  });
}

const rank = ({ sharing }: Pooled) => (sharing === 'CITY' ? 1 : 0);

function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
