import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { reportableFrom, type Wait } from './clock';

/**
 * The times in which a decision waits to be executed, from its day or an interruption until it is executed or closed. They
 * are what is counted, for today and for any day of the past.
 */
export async function startWaiting(
  manager: EntityManager,
  decisionId: string,
  { from, isInterruption }: Pick<Wait, 'from' | 'isInterruption'>,
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

/** Oldest first. */
export function readWaits(manager: EntityManager, decisionId: string): Promise<Wait[]> {
  return manager.query(
    `SELECT from_on AS "from", nullif(until_on, 'infinity') AS "until", is_interruption AS "isInterruption"
      FROM decision_wait WHERE decision_id = $1 ORDER BY from_on`,
    [decisionId],
  );
}

/** Puts a corrected past in place of the recorded one. */
export async function replaceWaits(
  manager: EntityManager,
  decisionId: string,
  waits: readonly Wait[],
): Promise<void> {
  await manager.query('DELETE FROM decision_wait WHERE decision_id = $1', [decisionId]);
  await manager.query(
    `INSERT INTO decision_wait (decision_id, from_on, until_on, reportable_from, is_interruption)
      SELECT $1, * FROM unnest($2::date[], $3::date[], $4::date[], $5::boolean[])`,
    [
      decisionId,
      waits.map(({ from }) => from),
      waits.map(({ until }) => until ?? 'infinity'),
      waits.map(({ from }) => reportableFrom(from)),
      waits.map(({ isInterruption }) => isInterruption),
    ],
  );
}
