import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';

const TO_BEGIN = `SELECT started_on AS day FROM placement
  WHERE decision_id = $1 AND status = 'RUNNING' AND started_on > $2 ORDER BY day LIMIT 1`;

/**
 * A placement that is to begin executes its decision from its first day on. Under the decision's lock.
 * @throws BadUserInputError for an execution before that day: the placement is to be withdrawn
 */
export async function assertExecutionDay(
  manager: EntityManager,
  { id }: { readonly id: string },
  { executedOn, today }: { readonly executedOn: IsoDate; readonly today: IsoDate },
): Promise<void> {
  const [placement]: { day: IsoDate }[] = await manager.query(TO_BEGIN, [id, today]);
  if (placement === undefined) return;
  const problem = `must not be before ${placement.day}, the first day of the placement that is to execute it`;
  throw new BadUserInputError('input.executedOn', problem, {
    rule: 'TOO_EARLY',
    value: executedOn,
    earliest: placement.day,
  });
}
