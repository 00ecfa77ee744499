import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { startWaiting, stopWaiting } from '../decision-rules/decision-waits';
import { hasRunningPlacement } from '../decisions/has-running-placement';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import { DecisionAfterPlacement, type PlacementOutcome } from '../entities/placement-outcome';

/**
 * The decision of a placement that has just ended, under the decision's lock: closed, or interrupted if it was executed. One
 * that another placement still executes stays as it is, as does one that is closed already. Its day is the placement's end, or
 * the execution's where that was corrected to a later one.
 */
export async function settleDecision(
  manager: EntityManager,
  decision: CareDecisionEntity,
  { on, outcome }: { readonly on: IsoDate; readonly outcome: PlacementOutcome },
): Promise<void> {
  if (decision.closedOn !== null || (await hasRunningPlacement(manager, decision.id))) return;
  const { id, executedOn, interruptedOn, decidedOn } = decision;
  const earliest = executedOn ?? interruptedOn ?? decidedOn;
  const day = on < earliest ? earliest : on;
  if (outcome.decision === DecisionAfterPlacement.CLOSED) {
    await manager.update(CareDecisionEntity, id, { closedOn: day, closureReason: outcome.closureReason });
    await stopWaiting(manager, id, day);
  } else if (executedOn !== null) {
    await manager.update(CareDecisionEntity, id, { interruptedOn: day, executedOn: null });
    await startWaiting(manager, id, { from: day, isInterruption: true });
  }
}
