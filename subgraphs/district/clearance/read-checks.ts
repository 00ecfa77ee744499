import type { EntityManager } from 'typeorm';
import { SuitabilityCheckEntity } from '../entities/suitability-check.entity';

/** A candidate's checks, latest first. */
export function readChecks(manager: EntityManager, candidateId: string): Promise<SuitabilityCheckEntity[]> {
  return manager.find(SuitabilityCheckEntity, {
    where: { candidateId },
    order: { performedOn: 'DESC', id: 'DESC' },
  });
}
