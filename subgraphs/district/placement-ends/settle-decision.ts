import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { startWaiting, stopWaiting } from '../decision-rules/decision-waits';
import { hasRunningPlacement, hasWholePlacement } from '../decisions/has-running-placement';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import { DecisionAfterPlacement, type PlacementOutcome } from '../entities/placement-outcome';

/**
 * The decision of a placement that has just ended, under the decision's lock: closed, unless another placement runs, or interrupted
 * if it was executed and no other placement executes it as a whole: it waits for the rest of what others carry out. One that is
 * closed already stays as it is. Its day is the end, but none before the execution.
 */
export async function settleDecision(
  manager: EntityManager,
  decision: CareDecisionEntity,
  { on, outcome }: { readonly on: IsoDate; readonly outcome: PlacementOutcome },
): Promise<void> {
  const { id, executedOn, interruptedOn, decidedOn, closedOn } = decision;
  if (closedOn !== null) return;
  const earliest = executedOn ?? interruptedOn ?? decidedOn;
  const day = on < earliest ? earliest : on;
  const isToClose = outcome.decision === DecisionAfterPlacement.CLOSED;
  if (isToClose && !(await hasRunningPlacement(manager, id))) {
    await manager.update(CareDecisionEntity, id, { closedOn: day, closureReason: outcome.closureReason });
    await stopWaiting(manager, id, day);
  } else if (executedOn !== null && !(await hasWholePlacement(manager, id))) {
    await manager.update(CareDecisionEntity, id, { interruptedOn: day, executedOn: null });
    await startWaiting(manager, id, { from: day, isInterruption: true });
  }
}
