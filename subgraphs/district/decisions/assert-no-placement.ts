import type { EntityManager } from 'typeorm';
import { type DecisionState, decisionConflict, stateOf } from '../decision-rules/decision-state';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { hasRunningPlacement } from './has-running-placement';

/**
 * Under the decision's lock, before what would take its execution from a placement.
 *
 * @param but a placement that is to end with it
 * @throws ConflictError `PLACEMENT_RUNNING` while a placement executes the decision or is to
 */
export async function assertNoPlacement(
  manager: EntityManager,
  decision: CareDecisionEntity,
  { to, but }: { readonly to: DecisionState; readonly but?: string },
): Promise<void> {
  if (await hasRunningPlacement(manager, decision.id, { but })) {
    throw decisionConflict('PLACEMENT_RUNNING', stateOf(decision), to);
  }
}
