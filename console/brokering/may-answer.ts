import type { Session } from '../session/session';
import { type AnswerName, PARTIES, type PartyName } from './sv';

export interface AnswerableProposal {
  readonly status: string;
  readonly answers: readonly { readonly party: PartyName; readonly answer: AnswerName }[];
  readonly request: { readonly district: { readonly code: string } };
  /** Null where the candidate's district does not answer. */
  readonly candidate?: { readonly district: { readonly code: string } } | null;
}

/** What may be recorded for a party. */
export interface PossibleAnswers {
  readonly party: PartyName;
  readonly answers: readonly AnswerName[];
}

const LIVE: ReadonlySet<string> = new Set(['PENDING', 'ACCEPTED']);

/** The answers that the person who is signed in may record: both where one is missing, a no where a yes was given. */
export function answersOf(
  { role, district }: Session,
  { status, answers, request, candidate }: AnswerableProposal,
): readonly PossibleAnswers[] {
  if (!LIVE.has(status)) return [];
  const mayAnswer = (party: PartyName) =>
    party === 'CANDIDATE'
      ? role === 'resursteam' || (role === 'kontaktsekreterare' && candidate?.district.code === district)
      : role === 'handlaggare' && request.district.code === district;
  return PARTIES.filter(mayAnswer).map((party) => ({
    party,
    answers: answers.some((given) => given.party === party) ? ['DECLINE'] : ['ACCEPT', 'DECLINE'],
  }));
}
