import { ConflictError } from '../../../platform/errors/errors';

/** For staff of the own district: the one that stays is named. */
export function mergedConflict(mergedInto: string): ConflictError {
  return new ConflictError('The candidate has been merged into another one.', {
    reason: 'CANDIDATE_MERGED',
    mergedInto,
  });
}

export function versionConflict(candidateId: string, version: number): ConflictError {
  const extensions = { reason: 'VERSION_CONFLICT', candidateId, version };
  return new ConflictError('The candidate has been changed since it was read.', extensions);
}
