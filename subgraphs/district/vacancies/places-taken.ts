import { type EntityManager, In } from 'typeorm';
import { VacancyEntity } from '../entities/vacancy.entity';
import { CAPACITY_TAKING } from '../entities/vacancy-status';

/** How many places the candidates have open, held or filled together. Under their locks it stays so. */
export function placesTaken(manager: EntityManager, candidateUuids: readonly string[]): Promise<number> {
  return manager.countBy(VacancyEntity, {
    candidateId: In([...candidateUuids]),
    status: In([...CAPACITY_TAKING]),
  });
}
