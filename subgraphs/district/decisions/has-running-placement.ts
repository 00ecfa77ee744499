import { type EntityManager, Not } from 'typeorm';
import { CARRIES_WHOLE } from '../decision-rules/partial-executions';
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

/** Whether a placement executes the decision as a whole or is to, whatever parts others carry out; `but` leaves one out. */
export async function hasWholePlacement(
  manager: EntityManager,
  decisionId: string,
  { but }: { readonly but?: string } = {},
): Promise<boolean> {
  const [{ found }]: [{ found: boolean }] = await manager.query(
    `SELECT EXISTS (SELECT FROM placement p WHERE p.decision_id = $1 AND p.status = 'RUNNING'
      AND p.id IS DISTINCT FROM $2 AND ${CARRIES_WHOLE}) AS found`,
    [decisionId, but ?? null],
  );
  return found;
}
