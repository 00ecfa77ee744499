import { type EntityManager, Not } from 'typeorm';
import { PlacementEntity, PlacementStatus } from '../entities/placement.entity';

/** Whether a placement executes the decision or is to; `but` leaves one out. */
export function hasRunningPlacement(
  manager: EntityManager,
  decisionId: string,
  { but }: { readonly but?: string } = {},
): Promise<boolean> {
  const others = but === undefined ? {} : { id: Not(but) };
  return manager.existsBy(PlacementEntity, { decisionId, status: PlacementStatus.RUNNING, ...others });
}
