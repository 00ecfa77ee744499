import { ConflictError } from '../../../platform/errors/errors';
import type { CandidateStatus } from '../entities/candidate.enums';

/** For staff of the own district: the one that stays is named. */
export function mergedConflict(mergedInto: string): ConflictError {
  return new ConflictError('The candidate has been merged into another one.', {
    reason: 'CANDIDATE_MERGED',
    mergedInto,
  });
}

/** The candidate's state does not allow the act. */
export function candidateStatusConflict(status: CandidateStatus): ConflictError {
  return new ConflictError(`The candidate is ${status}.`, {
    reason: 'CANDIDATE_STATUS',
    what: 'Candidate',
    status,
  });
}
