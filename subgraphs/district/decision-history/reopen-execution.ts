import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { executedOnOf, interruptedOnOf, type RecordedDecision } from '../decision-rules/decision-timeline';

/** The last of the placements that began since the latest interruption, or that outlasted it. */
const LAST_END = `SELECT max(ended_on) AS "endedOn" FROM placement
  WHERE decision_id = $1 AND status = 'ENDED' AND ended_on >= $2 AND (started_on >= $3 OR ended_on > $3)`;

/**
 * A decision that was closed as its placement ended, and is open again, is interrupted since then: nobody executes it. Under the
 * decision's lock; answers with the corrected record.
 */
export async function reopenExecution(
  manager: EntityManager,
  decisionId: string,
  { before, after }: { readonly before: RecordedDecision; readonly after: RecordedDecision },
): Promise<RecordedDecision> {
  const executedOn = executedOnOf(after);
  if (before.closedOn === null || after.closedOn !== null || executedOn === null) return after;
  const since = interruptedOnOf(after) ?? after.decidedOn;
  const [{ endedOn }]: [{ endedOn: IsoDate | null }] = await manager.query(LAST_END, [
    decisionId,
    executedOn,
    since,
  ]);
  if (endedOn === null) return after;
  const interrupted = { executedOn, interruptedOn: endedOn };
  return { ...after, executions: [...after.executions.slice(0, -1), interrupted] };
}
