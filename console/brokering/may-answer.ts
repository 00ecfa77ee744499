import type { Session } from '../session/session';
import { type AnswerName, PARTIES, type PartyName } from './sv';

export interface AnswerableProposal {
  readonly status: string;
  readonly answers: readonly { readonly party: PartyName; readonly answer: AnswerName }[];
  readonly request: { readonly district: { readonly code: string } };
  /** Null where the candidate's district does not answer. */
  readonly candidate?: { readonly district: { readonly code: string } } | null;
}

/** The answers that are missing and that the person who is signed in may record. */
export function answersOf({ role, district }: Session, proposal: AnswerableProposal): readonly PartyName[] {
  if (proposal.status !== 'PENDING') return [];
  const isRecorded = (party: PartyName) => proposal.answers.some((answer) => answer.party === party);
  const { request, candidate } = proposal;
  return PARTIES.filter((party) => {
    if (isRecorded(party)) return false;
    if (party !== 'CANDIDATE') return role === 'handlaggare' && request.district.code === district;
    return role === 'resursteam' || (role === 'kontaktsekreterare' && candidate?.district.code === district);
  });
}
