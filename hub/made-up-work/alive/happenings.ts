import { addDays, type IsoDate } from '../../../platform/time/calendar';
import { requestFor } from '../cases/brokered';
import { waitingClient } from '../cases/clients';
import { bestPlace, openPlace } from '../cases/places';
import { readQuietPool } from '../cases/pool';
import { BROKER, staffOf } from '../play/people';
import type { Play } from '../play/play';

/** Something small on an ordinary day. */
export interface Moment {
  readonly play: Play;
  /** Of the day's happenings, from 0. */
  readonly number: number;
  /** Where it happens, if it happens in a district. */
  readonly district: string;
}

/** Says in words what has happened; undefined when there was nothing to do it with. */
export type Happening = (moment: Moment) => Promise<string | undefined>;

export const vacancyOpens: Happening = async ({ play, number, district }) => {
  const startsOn = addDays(play.today, 7 + (number % 30));
  const place = await openPlace(play, 'vacancy', { district, startsOn, neededOn: startsOn });
  return place && `${district}: a vacancy opens`;
};

export const requestComes: Happening = async ({ play, number, district }) => {
  const one = { play, key: `alive-${play.today}-${number}`, district, near: district, number };
  const startsInDays = 30 + (number % 60);
  await requestFor(one, waitingClient(number), { decidedDaysAgo: 1 + (number % 40), startsInDays });
  return `${district}: a request comes in`;
};

interface Listed {
  readonly id: string;
  readonly proposals: readonly { readonly status: string }[];
}

const LIVE = new Set(['PENDING', 'ACCEPTED']);
const CHOICES = 2;

/** For the oldest request that has too few to choose from and whom anybody suits. */
export const holdIsTaken: Happening = async ({ play, district }) => {
  const { placementRequests } = await play.ask(BROKER, 'lopande-begaran', { first: 50 });
  const requests: readonly Listed[] = placementRequests.nodes;
  const lacking = requests.filter(
    ({ proposals }) => proposals.filter(({ status }) => LIVE.has(status)).length < CHOICES,
  );
  for (const { id: requestId } of lacking) {
    const vacancyId = await bestPlace(play, requestId, { near: district });
    if (vacancyId === undefined) continue;
    const variables = () => ({ input: { requestId, vacancyId } });
    await play.step('proposal', { actor: BROKER, operation: 'foresla-kandidat', variables });
    return `resursteamet: ${vacancyId.split(':')[0]}'s vacancy is held for a proposal`;
  }
  return undefined;
};

interface Awaiting {
  readonly id: string;
  readonly answers: readonly { readonly party: string }[];
}

const PARTIES = { kontaktsekreterare: ['CANDIDATE'], handlaggare: ['CLIENT', 'DISTRICT'] } as const;
const DECLINES_EVERY = 9;

/** The oldest proposal that waits for the district's answer gets one: most often a yes. */
export const answerIsGiven: Happening = async ({ play, number, district }) => {
  for (const role of ['kontaktsekreterare', 'handlaggare'] as const) {
    const actor = staffOf(role, district);
    const { proposals } = await play.ask(actor, 'forslag-att-besvara', { first: 1 });
    const [oldest]: readonly Awaiting[] = proposals.nodes;
    const party = PARTIES[role].find((each) => oldest?.answers.every((answer) => answer.party !== each));
    if (oldest === undefined || party === undefined) continue;
    const isNo = party !== 'DISTRICT' && number % DECLINES_EVERY === DECLINES_EVERY - 1;
    const word = isNo ? { answer: 'DECLINE', reason: 'Det passar inte just nu.' } : { answer: 'ACCEPT' };
    const variables = () => ({ input: { proposalId: oldest.id, party, ...word } });
    await play.step('answer', { actor, operation: 'besvara-forslag', variables });
    return `${district}: ${party} ${isNo ? 'declines' : 'accepts'} a proposal`;
  }
  return undefined;
};

interface Accepted {
  readonly id: string;
  readonly request: { readonly needs: { readonly startsOn: IsoDate } };
}

const PLACED_DAYS = 150;

export const proposalIsConfirmed: Happening = async ({ play }) => {
  const { proposals } = await play.ask(BROKER, 'forslag-att-bekrafta', { first: 1 });
  const [oldest]: readonly Accepted[] = proposals.nodes;
  if (oldest === undefined) return undefined;
  const startsOn = [oldest.request.needs.startsOn, play.today].sort()[1]!;
  const variables = () => ({ id: oldest.id, startsOn, endsOn: addDays(startsOn, PLACED_DAYS) });
  await play.step('confirm', { actor: BROKER, operation: 'bekrafta-forslag', variables });
  return 'resursteamet: a proposal is confirmed';
};

export const consentIsWithdrawn: Happening = async ({ play, district }) => {
  const pool = await readQuietPool(play, district);
  const candidate = pool.find(({ sharing }) => sharing === 'CITY');
  if (candidate === undefined) return undefined;
  const input = { candidateId: candidate.id, scope: 'DISTRICT', consentedOn: play.today };
  await play.step('consent', {
    actor: staffOf('kontaktsekreterare', district),
    operation: 'andra-samtycke',
    variables: () => ({ input }),
  });
  return `${district}: a consent is withdrawn`;
};
