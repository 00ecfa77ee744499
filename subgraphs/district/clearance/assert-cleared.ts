import type { EntityManager } from 'typeorm';
import { ClearanceIncompleteError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { CandidateEntity } from '../entities/candidate.entity';
import { clearanceOf } from './clearance';
import { readChecks } from './read-checks';

/**
 * Approval is of its day: a check may have expired since, or not been passed. Answers with the last day on which all are valid.
 * @throws ClearanceIncompleteError naming those that are missing, failed or expired
 */
export async function assertCleared(
  manager: EntityManager,
  candidate: CandidateEntity,
  today: IsoDate,
): Promise<IsoDate> {
  const { missing, validUntil } = clearanceOf(candidate, await readChecks(manager, candidate), today);
  if (missing.length > 0) throw new ClearanceIncompleteError(missing);
  return validUntil;
}
