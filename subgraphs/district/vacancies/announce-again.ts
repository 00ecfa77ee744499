import type { EntityManager } from 'typeorm';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { recordVacancyOpened } from './record-vacancy-opened';

/**
 * Tells of the open vacancies of a candidate that can be had again: what opened while it could not was told to nobody. To be
 * called under its lock.
 */
export async function announceAgain(manager: EntityManager, candidateId: string): Promise<void> {
  const open = await manager.findBy(VacancyEntity, { candidateId, status: VacancyStatus.OPEN });
  for (const vacancy of open) {
    // Writing the row gives it the version that its next event is known by.
    await manager.update(VacancyEntity, vacancy.id, { status: VacancyStatus.OPEN });
    await recordVacancyOpened(manager, vacancy);
  }
}
