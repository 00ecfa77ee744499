import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { lockCandidate } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { lockDecision } from '../decisions/lock-decision';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { PlacementEntity, PlacementStatus } from '../entities/placement.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { formatGlobalId } from '../ids/global-id';
import { vacate } from '../vacancies/vacate';
import type { RunningPlacement } from './lock-running';

export interface PlacementFinish {
  readonly status: PlacementStatus.ENDED | PlacementStatus.WITHDRAWN;
  readonly on: IsoDate;
  readonly reason: string;
}

/**
 * A locked placement runs no longer, and its vacancy opens again: in the same transaction when the candidate is of a district
 * that is served here, else through `ended-placements.ts`. Answers with its decision, locked.
 */
export async function finishPlacement(
  manager: EntityManager,
  { placement, vacancy }: RunningPlacement,
  {
    context,
    finish: { status, on, reason },
  }: { readonly context: DistrictContext; readonly finish: PlacementFinish },
): Promise<CareDecisionEntity> {
  if (vacancy !== null) await reopen(manager, vacancy, { placement, context });
  // The brokering credits the charge of one that never began.
  const reopened = vacancy !== null && status === PlacementStatus.ENDED;
  const end = { status, endedOn: on, endReason: reason, reopened };
  await manager.update(PlacementEntity, placement.id, end);
  const decisionId = { district: placement.district, uuid: placement.decisionId! };
  return lockDecision(manager, decisionId, context.territory);
}

async function reopen(
  manager: EntityManager,
  known: VacancyEntity,
  {
    placement,
    context: { territory, clock },
  }: { readonly placement: PlacementEntity; readonly context: DistrictContext },
): Promise<void> {
  await lockCandidate(manager, { district: known.district, uuid: known.candidateId }, territory);
  const vacancy = await manager.findOneByOrFail(VacancyEntity, { id: known.id });
  const placementId = formatGlobalId(placement.district, placement.id);
  await vacate(manager, vacancy, { placementId, at: clock() });
}
