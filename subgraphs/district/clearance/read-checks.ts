import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import type { CandidateEntity } from '../entities/candidate.entity';
import { SuitabilityCheckEntity } from '../entities/suitability-check.entity';

/** A candidate's checks that count, latest first. */
export function readChecks(
  manager: EntityManager,
  { id: candidateId, checksCountFrom }: Pick<CandidateEntity, 'id' | 'checksCountFrom'>,
): Promise<SuitabilityCheckEntity[]> {
  return manager.find(SuitabilityCheckEntity, {
    where: { candidateId, performedOn: MoreThanOrEqual(checksCountFrom) },
    order: { performedOn: 'DESC', id: 'DESC' },
  });
}
