import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { RecordedDecision } from '../decision-rules/decision-timeline';

const LAST_DAYS = `SELECT coalesce(planned_end_on, ends_on) AS day FROM placement
  WHERE decision_id = $1 AND status = 'RUNNING' ORDER BY day DESC LIMIT 1`;

/** Under the decision's lock. @throws BadUserInputError for a last day before an execution, or before a running placement's end */
export async function assertLastDay(
  manager: EntityManager,
  { id }: { readonly id: string },
  { validUntil, executions }: RecordedDecision,
): Promise<void> {
  const executedOn = executions.map((execution) => execution.executedOn).findLast((day) => day > validUntil);
  if (executedOn !== undefined) throw refused(validUntil, executedOn, 'on which it was executed');
  const [placement]: { day: IsoDate }[] = await manager.query(LAST_DAYS, [id]);
  if (placement !== undefined && placement.day > validUntil)
    throw refused(validUntil, placement.day, 'the last day of a placement that runs');
}

function refused(value: IsoDate, earliest: IsoDate, what: string): BadUserInputError {
  return new BadUserInputError('input.validUntil', `must not be before ${earliest}, ${what}`, {
    value,
    rule: 'TOO_EARLY',
    earliest,
  });
}
