import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../../../platform/errors/errors';
import { lockCandidate } from '../candidates/lock-candidate';
import type { Territory } from '../districts/territory';
import type { CandidateEntity } from '../entities/candidate.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import type { GlobalId } from '../ids/global-id';

export interface LockedVacancy {
  readonly vacancy: VacancyEntity;
  readonly candidate: CandidateEntity;
}

/**
 * A vacancy as it is under its candidate's lock, so no one changes it until the transaction ends.
 * @throws NotFoundError also when the id names another district than the row's; ConflictError `CANDIDATE_MERGED`
 */
export async function lockVacancy(
  manager: EntityManager,
  id: GlobalId,
  territory: Territory,
): Promise<LockedVacancy> {
  const { district, candidateId: uuid } = await findVacancy(manager, id, territory);
  const candidate = await lockCandidate(manager, { district, uuid }, territory);
  return { vacancy: await manager.findOneByOrFail(VacancyEntity, { id: id.uuid }), candidate };
}

/** The same without a lock. @throws NotFoundError */
export async function findVacancy(
  manager: EntityManager,
  id: GlobalId,
  territory: Territory,
): Promise<VacancyEntity> {
  const vacancy = await manager.findOneBy(VacancyEntity, { id: id.uuid });
  if (vacancy === null || territory.ownerOf(vacancy.district) !== territory.ownerOf(id.district)) {
    throw new NotFoundError('Vacancy');
  }
  return vacancy;
}
