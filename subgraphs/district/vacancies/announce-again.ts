import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { CandidateEntity } from '../entities/candidate.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { isToBeHad } from '../policy/visibility';
import { recordVacancyOpened } from './record-vacancy-opened';

interface CandidateChanged {
  readonly before: CandidateEntity;
  readonly after: CandidateEntity;
  readonly today: IsoDate;
}

/**
 * Tells of the open vacancies of a candidate that a change has made one to be had again: what opened while it could not was told to
 * nobody. To be called under its lock.
 */
export async function announceAgain(
  manager: EntityManager,
  { before, after, today }: CandidateChanged,
): Promise<void> {
  if (isToBeHad(before, today) || !isToBeHad(after, today)) return;
  const known = { candidateId: before.id, status: VacancyStatus.OPEN };
  for (const vacancy of await manager.findBy(VacancyEntity, known)) {
    // Writing the row gives it the version that its next event is known by.
    await manager.update(VacancyEntity, vacancy.id, { status: VacancyStatus.OPEN });
    await recordVacancyOpened(manager, vacancy);
  }
}
