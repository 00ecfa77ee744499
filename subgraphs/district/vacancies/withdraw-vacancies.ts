import { type EntityManager, In } from 'typeorm';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { type HoldRevocation, logRevocation } from '../hold-log/log-revocation';

/** All open and held places of a candidate that leaves the pool, under its lock: live proposals end with their holds. */
export async function withdrawVacancies(
  manager: EntityManager,
  candidateId: string,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<void> {
  const status = In([VacancyStatus.OPEN, VacancyStatus.HELD]);
  for (const vacancy of await manager.findBy(VacancyEntity, { candidateId, status })) {
    await withdrawVacancy(manager, vacancy, { at, revocation: 'CANDIDATE_UNAVAILABLE', reason });
  }
}

/** One that is open or held, under its candidate's lock. */
export async function withdrawVacancy(
  manager: EntityManager,
  vacancy: VacancyEntity,
  { reason, ...end }: HoldRevocation & { readonly reason: string },
): Promise<void> {
  await logRevocation(manager, vacancy, end);
  const ended = { status: VacancyStatus.WITHDRAWN, holdId: null, heldUntil: null };
  await manager.update(VacancyEntity, vacancy.id, { ...ended, withdrawalReason: reason.trim() });
}
