import { endOfDay } from '../../../platform/time/calendar';
import { uuidOf } from '../compare/comparison';
import type { Kind } from '../compare/kinds';
import { isHeldFor } from './is-held-for';
import type { GivingAnswer, ProposalRow } from './proposal-facts';

/** A kind, and whether it mends itself. */
export type Verdict = readonly [Kind, boolean];

const LIVE: ReadonlySet<string> = new Set(['PENDING', 'ACCEPTED']);
const REVOKED = /^REVOKED: /;

export const isLive = ({ status }: ProposalRow) => LIVE.has(status);
const owes = ({ owed }: ProposalRow, command: string) => owed.includes(command);
const isUnderWay = ({ state }: ProposalRow) =>
  state === 'RUNNING' || state === 'CHARGED' || state === 'UNDOING';

/** Proposal, vacancy, hold, grant and filling, as formedling and the candidate's district know them. */
export function judgeGiving(proposal: ProposalRow, district: GivingAnswer, now: Date): Verdict[] {
  if (district.isPurged) return [];
  return [
    ...judgeRows(district),
    ...judgeHold(proposal, district, now),
    ...judgeGrant(proposal, district),
    ...judgeFilling(proposal, district),
  ];
}

function judgeRows({ hasCandidate, hasVacancy, isItsCandidate }: GivingAnswer): Verdict[] {
  return [
    ...(hasVacancy ? [] : [['VACANCY_UNKNOWN', false] as const]),
    ...(hasCandidate ? [] : [['CANDIDATE_UNKNOWN', false] as const]),
    ...(hasVacancy && hasCandidate && !isItsCandidate ? [['CANDIDATE_DIFFERS', false] as const] : []),
  ];
}

function judgeHold(proposal: ProposalRow, district: GivingAnswer, now: Date): Verdict[] {
  const { hold, status, heldFor, heldUntil } = district;
  if (hold === null) return [['HOLD_MISSING', !isLive(proposal) && owes(proposal, 'releaseHold')]];
  const lasts = hold.endReason === null;
  if (isLive(proposal) && !isUnderWay(proposal)) {
    const isOver = proposal.heldUntil <= now;
    if (!lasts) return [['HOLD_ENDED', isOver || REVOKED.test(hold.endReason ?? '')]];
    const isSame =
      hold.district === proposal.asking &&
      hold.vacancy === uuidOf(proposal.vacancy) &&
      new Date(hold.until).getTime() === proposal.heldUntil.getTime() &&
      status === 'HELD' &&
      heldFor === proposal.key &&
      heldUntil?.getTime() === proposal.heldUntil.getTime() &&
      (hold.needs === null || isHeldFor(proposal.needs, { ...hold, needs: hold.needs }));
    return isSame ? [] : [['HOLD_DIFFERS', false]];
  }
  return !isLive(proposal) && lasts ? [['HOLD_LASTS', true]] : [];
}

function judgeGrant(proposal: ProposalRow, { grant, filledBy, hold }: GivingAnswer): Verdict[] {
  const isConfirmed = proposal.status === 'CONFIRMED';
  if (isUnderWay(proposal)) return [];
  const isPlaced = isConfirmed && filledBy !== null && filledBy === proposal.placement;
  if (isLive(proposal) || isPlaced) {
    const isOwed = owes(proposal, 'grantIdentity');
    if (grant === null) return [['GRANT_MISSING', isOwed]];
    if (grant.isRevoked) {
      const isOver = !isConfirmed && hold?.endReason !== null;
      return isOver || isTakenBack(proposal, grant) ? [] : [['GRANT_MISSING', false]];
    }
    const until = isConfirmed ? endOfDay(proposal.endsOn!) : proposal.heldUntil;
    const isSame = grant.district === proposal.asking && new Date(grant.until).getTime() === until.getTime();
    return isSame ? [] : [['GRANT_DIFFERS', isOwed]];
  }
  const isEnded = !isConfirmed && grant !== null && !grant.isRevoked;
  return isEnded ? [['GRANT_LASTS', owes(proposal, 'revokeIdentity')]] : [];
}

/** A consent that does not reach the district that asks ends its grant, also of a placement that runs, and so does protection. */
function isTakenBack(
  { asking, giving, isSameRegion }: ProposalRow,
  { scopes, wasProtected }: NonNullable<GivingAnswer['grant']>,
): boolean {
  if (wasProtected || asking === giving) return wasProtected;
  return !scopes.every((scope) => scope === 'CITY' || (scope === 'REGION' && isSameRegion));
}

function judgeFilling(proposal: ProposalRow, district: GivingAnswer): Verdict[] {
  const { state, status, placement, steps, clearanceLost } = proposal;
  if (clearanceLost && status !== 'CONFIRMED') return [['CLEARANCE_DIFFERS', false]];
  if (state === null) return [];
  const isFilled = district.status === 'FILLED' && district.filledBy === placement;
  if (state === 'UNDONE') return isFilled ? [['VACANCY_STILL_FILLED', false]] : [];
  if (state === 'DONE') {
    const isLost = isFilled && !district.isCleared;
    return isLost === clearanceLost ? [] : [['CLEARANCE_DIFFERS', true]];
  }
  if (state === 'UNDOING') return [];
  const isSaidFilled = steps.includes('FILL_VACANCY');
  if (isSaidFilled && !isFilled) return [['VACANCY_NOT_FILLED', false]];
  return !isSaidFilled && isFilled ? [['CONFIRMATION_BEHIND', true]] : [];
}
