import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import { type DecisionTimeline, interruptedOnOf } from '../decision-rules/decision-timeline';

const FIRST_DAYS = `SELECT started_on AS day FROM placement
  WHERE decision_id = $1 AND status = 'RUNNING' ORDER BY day LIMIT 1`;

/**
 * A placement begins no earlier than its decision, or the decision's latest interruption; a correction keeps to that. Under the
 * decision's lock. @throws BadUserInputError for a day moved past the first one of a placement that runs
 */
export async function assertFirstDay(
  manager: EntityManager,
  { id }: { readonly id: string },
  { before, after }: { readonly before: DecisionTimeline; readonly after: DecisionTimeline },
): Promise<void> {
  const day = earliestOf(after);
  if (day <= earliestOf(before)) return;
  const [placement]: { day: IsoDate }[] = await manager.query(FIRST_DAYS, [id]);
  if (placement === undefined || placement.day >= day) return;
  const field = interruptedOnOf(after) === null ? 'input.decidedOn' : 'input.interruptedOn';
  const problem = `must not be after ${placement.day}, the first day of a placement that runs`;
  throw new BadUserInputError(field, problem, { rule: 'TOO_LATE', value: day, latest: placement.day });
}

function earliestOf(timeline: DecisionTimeline): IsoDate {
  return interruptedOnOf(timeline) ?? timeline.decidedOn;
}
