import { createHash } from 'node:crypto';
import { addDays } from '../../../platform/time/calendar';
import { BROKER, staffOf } from '../play/people';
import type { Play } from '../play/play';
import { type Client, decisionOf, needsOf, waitingClient } from './clients';
import { bestPlace, openPlace } from './places';

/** One client's way through the brokering, with what its steps are named by. */
export interface BrokeredCase {
  readonly play: Play;
  /** Begins the keys of its steps. */
  readonly key: string;
  /** Code of the district that asks. */
  readonly district: string;
  /** Where a place becomes free for it. */
  readonly near: string;
  /** Another client for each; the same for the same. */
  readonly number: number;
}

export interface Request {
  readonly decisionId: string;
  readonly requestId: string;
  /** The place that suits; undefined when none has become free. */
  readonly vacancyId: string | undefined;
}

export interface Proposed {
  readonly proposalId: string;
  readonly candidateId: string;
  /** Code of the candidate's district. */
  readonly district: string;
}

export interface RequestTerms {
  readonly decidedDaysAgo: number;
  readonly startsInDays?: number;
}

const USUAL_HOLD_HOURS = 96;
/** By then most places in the city that are free at all are so. */
const USUAL_START_DAYS = 120;
const FREE_IN_DAYS = 14;

/** A place becomes free, and a district asks the resursteam for somebody whom it suits. */
export async function openRequest(one: BrokeredCase, terms: RequestTerms): Promise<Request> {
  const { startsInDays = USUAL_START_DAYS } = terms;
  const startsOn = addDays(one.play.today, Math.min(startsInDays, FREE_IN_DAYS));
  const place = await openPlace(one.play, one.key, {
    district: one.near,
    startsOn,
    neededOn: addDays(one.play.today, startsInDays),
  });
  const request = await requestFor(one, place?.client ?? waitingClient(one.number), terms);
  return { ...request, vacancyId: place?.vacancyId };
}

/** A decision of the district, and what it asks the resursteam for. */
export async function requestFor(
  { play, key, district }: BrokeredCase,
  client: Client,
  { decidedDaysAgo, startsInDays = USUAL_START_DAYS }: RequestTerms,
): Promise<Omit<Request, 'vacancyId'>> {
  const { today } = play;
  const actor = staffOf('handlaggare', district);
  const decidedOn = addDays(today, -decidedDaysAgo);
  const caseReference = `påhittat-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
  const decided = await play.step(`${key}/decision`, {
    actor,
    operation: 'registrera-beslut',
    variables: () => ({ input: decisionOf(client, { district, caseReference, decidedOn, today }) }),
  });
  const decisionId: string = decided.recordDecision.id;
  const needs = needsOf(client, district, addDays(today, startsInDays));
  const asked = await play.step(`${key}/request`, {
    actor,
    operation: 'begar-formedling',
    variables: () => ({ input: { decisionId, needs } }),
  });
  return { decisionId, requestId: asked.requestPlacement.id };
}

/**
 * The place that became free for it, unless a check of its candidate expires before the first day; a second one is the best in the
 * city. Undefined when nobody suits.
 */
export async function propose(
  { play, key, near }: BrokeredCase,
  { requestId, vacancyId: own }: Request,
  { isSecond = false, holdHours = USUAL_HOLD_HOURS } = {},
): Promise<Proposed | undefined> {
  const answer = await play.step(`${key}/${isSecond ? 'second' : 'proposal'}`, {
    actor: BROKER,
    operation: 'foresla-kandidat',
    variables: async () => {
      const vacancyId = await bestPlace(play, requestId, { near, first: isSecond ? undefined : own });
      return vacancyId === undefined ? undefined : { input: { requestId, vacancyId, holdHours } };
    },
  });
  if (answer === undefined) return undefined;
  const proposalId: string = answer.proposeCandidate.id;
  const { proposal } = await play.ask(BROKER, 'las-forslag', { id: proposalId });
  // Gone when the consent has been withdrawn since: then the case has been played to its end.
  const candidateId: string | undefined = proposal.candidate?.id;
  if (candidateId === undefined) return undefined;
  return { proposalId, candidateId, district: candidateId.split(':')[0]! };
}

export type Party = 'CANDIDATE' | 'CLIENT' | 'DISTRICT';

/** A party's answer, recorded by the one whose task it is; with a reason it is a no. */
export function answer(
  { play, key, district: asking }: BrokeredCase,
  { proposalId, district: giving }: Proposed,
  party: Party,
  reason?: string,
): Promise<unknown> {
  const actor =
    party === 'CANDIDATE' ? staffOf('kontaktsekreterare', giving) : staffOf('handlaggare', asking);
  const word = reason === undefined ? { answer: 'ACCEPT' } : { answer: 'DECLINE', reason };
  return play.step(`${key}/${proposalId}/${party}`, {
    actor,
    operation: 'besvara-forslag',
    variables: () => ({ input: { proposalId, party, ...word } }),
  });
}

export async function acceptAll(one: BrokeredCase, proposed: Proposed): Promise<void> {
  for (const party of ['CANDIDATE', 'CLIENT', 'DISTRICT'] as const) await answer(one, proposed, party);
}

/** Begins so many days from now, and ends so many. */
export async function confirm(
  { play, key }: BrokeredCase,
  { proposalId }: Proposed,
  { startsInDays, endsInDays }: { readonly startsInDays: number; readonly endsInDays: number },
): Promise<void> {
  await play.step(`${key}/confirm`, {
    actor: BROKER,
    operation: 'bekrafta-forslag',
    variables: () => ({
      id: proposalId,
      startsOn: addDays(play.today, startsInDays),
      endsOn: addDays(play.today, endsInDays),
    }),
  });
}
