import { ForbiddenError } from '../../../platform/errors/errors';
import { CandidateStatus } from '../entities/candidate.enums';
import { SharingScope } from '../entities/sharing-scope';
import { storedDistrictOf } from '../ids/global-id';
import { isOwnRow, type Visibility } from '../policy/visibility';
import type { Candidate } from './candidate.type';

/**
 * Who reads a candidate of another district by a placement that runs is told of whom that is, not what has become of its pool state
 * or consent: `Proposal.clearanceLostOn` tells what the placement's parties must know. Changes the candidate in place.
 *
 * @throws ForbiddenError later: from `status` and `sharing` of one that is not approved, or not shared, any more
 */
export function withholdState(candidate: Candidate, visibility: Visibility): Candidate {
  const { id, status, sharing } = candidate;
  const isShared = status === CandidateStatus.APPROVED && sharing !== SharingScope.DISTRICT;
  if (isShared || isOwnRow(visibility, storedDistrictOf(id))) return candidate;
  const refuse = (): never => {
    throw new ForbiddenError(
      'What has become of a candidate is for its own district: ask for the rest of it without `status` and `sharing`.',
      'STATE_WITHHELD',
    );
  };
  Object.defineProperties(candidate, { status: { get: refuse }, sharing: { get: refuse } });
  candidate.approvedOn = null;
  return candidate;
}
