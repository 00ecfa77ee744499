import type { EntityManager } from 'typeorm';
import { resumeWaiting } from '../decision-rules/decision-waits';
import { CareDecisionEntity } from '../entities/care-decision.entity';

/** The locked decision waits again as if it had not been executed; nothing changes when it is not. */
export async function undoExecution(
  manager: EntityManager,
  { id, executedOn, closedOn }: CareDecisionEntity,
): Promise<void> {
  if (executedOn === null || closedOn !== null) return;
  await manager.update(CareDecisionEntity, id, { executedOn: null });
  await resumeWaiting(manager, id);
}
