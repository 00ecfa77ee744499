import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../service/calendar';
import { reportableFrom } from './clock';

/**
 * The times in which a decision waits to be executed, from its day or an interruption until it is executed or closed. They
 * are what is counted, for today and for any day of the past.
 */
export async function startWaiting(
  manager: EntityManager,
  decisionId: string,
  { from, isInterruption }: { readonly from: IsoDate; readonly isInterruption: boolean },
): Promise<void> {
  await manager.query(
    `INSERT INTO decision_wait (decision_id, from_on, reportable_from, is_interruption) VALUES ($1, $2, $3, $4)
      ON CONFLICT (decision_id, from_on) DO UPDATE SET until_on = 'infinity', is_interruption = excluded.is_interruption`,
    [decisionId, from, reportableFrom(from), isInterruption],
  );
}

/** Nothing changes when the decision does not wait. */
export async function stopWaiting(manager: EntityManager, decisionId: string, on: IsoDate): Promise<void> {
  await manager.query(
    `UPDATE decision_wait SET until_on = greatest($2, from_on) WHERE decision_id = $1 AND until_on = 'infinity'`,
    [decisionId, on],
  );
}

/** The latest time goes on as if it had not been stopped: an execution is undone. */
export async function resumeWaiting(manager: EntityManager, decisionId: string): Promise<void> {
  await manager.query(
    `UPDATE decision_wait SET until_on = 'infinity'
      WHERE decision_id = $1 AND from_on = (SELECT max(from_on) FROM decision_wait WHERE decision_id = $1)`,
    [decisionId],
  );
}
