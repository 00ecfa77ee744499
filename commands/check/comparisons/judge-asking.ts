import { uuidOf } from '../compare/comparison';
import { isLive, type Verdict } from './judge-giving';
import type { AskingAnswer, GivingAnswer, ProposalRow } from './proposal-facts';

/** Offer, placement and charge, as formedling and the requesting district know them. */
export function judgeAsking(proposal: ProposalRow, district: AskingAnswer, giving: GivingAnswer): Verdict[] {
  if (district.isPurged) return [];
  return [
    ...judgeOffer(proposal, district),
    ...judgePlacement(proposal, district, giving),
    ...judgeWithdrawal(proposal, district),
    ...judgeCredit(proposal, district),
  ];
}

function judgeOffer(proposal: ProposalRow, { hasDecision, offer }: AskingAnswer): Verdict[] {
  if (!hasDecision) return [];
  if (offer === null) return [['OFFER_MISSING', proposal.owed.includes('recordOffer')]];
  if (hasAnswer(proposal, offer)) return [];
  const isTold = offer === 'PENDING' && proposal.owed.includes('answerOffer');
  return [['OFFER_ANSWER_DIFFERS', isTold]];
}

function hasAnswer(proposal: ProposalRow, offer: string): boolean {
  const { status, state } = proposal;
  if (isLive(proposal)) return offer === 'PENDING';
  if (status === 'CONFIRMED' || state === 'DONE') return offer === 'ACCEPTED';
  return status === 'DECLINED' ? offer.startsWith('DECLINED_BY_') : offer === status;
}

function judgePlacement(proposal: ProposalRow, { placement }: AskingAnswer, giving: GivingAnswer): Verdict[] {
  const { state, steps, charged } = proposal;
  if (state === null) return [];
  const isThere = placement !== null && placement.status !== 'CANCELLED';
  const runs = placement?.status === 'RUNNING';
  if (state === 'UNDONE' || state === 'UNDOING')
    return runs ? [['PLACEMENT_LASTS', state === 'UNDOING']] : [];
  if (charged && !isThere) return [['CHARGE_WITHOUT_PLACEMENT', false]];
  const isSaidStarted = state === 'DONE' || steps.includes('START_PLACEMENT');
  if (isSaidStarted && !isThere) return [['PLACEMENT_MISSING', false]];
  if (!isThere) return [];
  if (!isSaidStarted) return [['CONFIRMATION_BEHIND', true]];
  return isSame(proposal, placement, giving) ? [] : [['PLACEMENT_DIFFERS', false]];
}

/** A placement that was withdrawn takes its proposal with it, and nothing else withdraws one that is confirmed. */
function judgeWithdrawal({ state, status }: ProposalRow, { placement }: AskingAnswer): Verdict[] {
  if (state !== 'DONE' || placement === null) return [];
  const isWithdrawn = placement.status === 'WITHDRAWN';
  if (isWithdrawn === (status === 'WITHDRAWN')) return [];
  return [['CONFIRMATION_DIFFERS', isWithdrawn && !placement.isReopened]];
}

function judgeCredit({ charged, credited }: ProposalRow, { placement }: AskingAnswer): Verdict[] {
  if (!charged || placement === null) return [];
  const isWithdrawn = placement.status === 'WITHDRAWN';
  return isWithdrawn === credited ? [] : [['CREDIT_DIFFERS', isWithdrawn && !placement.isReopened]];
}

function isSame(
  { decision, candidate, vacancy, startsOn, endsOn }: ProposalRow,
  placement: NonNullable<AskingAnswer['placement']>,
  { candidates, isPurged }: GivingAnswer,
): boolean {
  // One that was merged goes on as the other, in the database of the candidate's district.
  const isItsCandidate =
    placement.candidate === candidate || isPurged || candidates.includes(placement.candidate!);
  return (
    placement.decision === uuidOf(decision) &&
    placement.vacancy === vacancy &&
    isItsCandidate &&
    placement.startsOn === startsOn &&
    placement.endsOn === endsOn
  );
}
