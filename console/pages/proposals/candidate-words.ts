import { brokeringTexts } from '../../brokering/sv';
import { sv } from '../../texts/sv';
import { proposalsTexts } from './sv';
import type { ProposalRow } from './use-proposals';

/** `Kontaktfamilj i Hökarängen, Farsta`; says so where the candidate's district does not show it, or does not answer. */
export function candidateInBrief({ candidate }: ProposalRow): string {
  if (!candidate) return brokeringTexts.candidateMissing;
  const { kind, area, district } = candidate;
  return proposalsTexts.candidateOf(sv.kinds[kind], area, district.name);
}
