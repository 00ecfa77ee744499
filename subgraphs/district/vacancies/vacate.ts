import type { EntityManager } from 'typeorm';
import type { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { revokeGrantOfFilling } from '../identity-grants/revoke-grants';
import { reopenVacancy } from './reopen-vacancy';

/**
 * Opens a vacancy that a placement leaves, and ends the grant that came with it. To be called under the candidate's lock;
 * nothing changes unless this placement fills the vacancy.
 *
 * @param placementId global id
 */
export async function vacate(
  manager: EntityManager,
  vacancy: VacancyEntity,
  { placementId, at }: { readonly placementId: string; readonly at: Date },
): Promise<void> {
  if (vacancy.status !== VacancyStatus.FILLED || vacancy.placementId !== placementId) return;
  await revokeGrantOfFilling(manager, vacancy, at);
  await reopenVacancy(manager, vacancy, { from: VacancyStatus.FILLED, at });
}
