import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';

/**
 * Of an interruption (`decision_wait`, alias `i`): a placement ended that carried out the whole, which the decision has been executed
 * by since the wait before it.
 */
const BY_PLACEMENT = `EXISTS (SELECT FROM placement p WHERE p.decision_id = i.decision_id AND p.status = 'ENDED'
  AND p.started_on <= i.from_on AND NOT EXISTS (SELECT FROM partial_execution m WHERE m.placement_id = p.id)
  AND p.ended_on >= (SELECT max(w.until_on) FROM decision_wait w WHERE w.decision_id = i.decision_id AND w.from_on < i.from_on))`;

/**
 * Of table `partial_execution` (alias `n`): the day from which on the part is carried out no longer; null while it goes on. That of
 * a placement ends with it (one that was undone never was). The district's own ends when it is interrupted, or the decision is that
 * the district executed as a whole; a placement that ends takes nothing with it but what it carried out.
 */
export const PART_ENDED_ON = `CASE WHEN n.placement_id IS NOT NULL THEN (SELECT
    CASE p.status WHEN 'CANCELLED' THEN n.executed_on ELSE greatest(p.ended_on, n.executed_on) END
    FROM placement p WHERE p.id = n.placement_id AND p.status <> 'RUNNING')
  ELSE least(n.ended_on, (SELECT min(i.from_on) FROM decision_wait i
    WHERE i.decision_id = n.decision_id AND i.is_interruption AND i.from_on > n.executed_on AND NOT ${BY_PLACEMENT})) END`;

/** Of table `partial_execution` (alias `n`): a `RecordedPart`. */
export const PART_COLUMNS = `n.placement_id AS "placementId", n.executed_on AS "executedOn", n.percent, ${PART_ENDED_ON} AS "endedOn"`;

/** Of table `placement` (alias `p`): carries out its decision as a whole, as each does until a part is recorded while it runs. */
export const CARRIES_WHOLE = 'NOT EXISTS (SELECT FROM partial_execution n WHERE n.placement_id = p.id)';

const RUNNING_ON = `SELECT p.id FROM placement p WHERE p.decision_id = $1 AND p.status = 'RUNNING' AND p.started_on <= $2
  ORDER BY (${CARRIES_WHOLE}) DESC, p.started_on DESC, p.recorded_at DESC LIMIT 1`;

export interface Part {
  readonly on: IsoDate;
  /** Of what was granted, with all that is carried out beside it. */
  readonly percent: number;
  readonly recordedBy: string;
}

/** Records a part, which is that of the placement that runs today, if one does; else the district's own. */
export async function insertPart(
  manager: EntityManager,
  decisionId: string,
  { on, percent, recordedBy, today }: Part & { readonly today: IsoDate },
): Promise<void> {
  const [running]: { id: string }[] = await manager.query(RUNNING_ON, [decisionId, today]);
  await manager.query(
    `INSERT INTO partial_execution (decision_id, executed_on, percent, recorded_by, placement_id)
      VALUES ($1, $2, $3, $4, $5)`,
    [decisionId, on, percent, recordedBy, running?.id ?? null],
  );
}

/** The day on which the latest of the parts began that the district itself carries out; null when it carries out none. */
export async function ownPartSince(manager: EntityManager, decisionId: string): Promise<IsoDate | null> {
  const [{ since }]: [{ since: IsoDate | null }] = await manager.query(
    `SELECT max(n.executed_on) AS since FROM partial_execution n
      WHERE n.decision_id = $1 AND n.placement_id IS NULL AND (${PART_ENDED_ON}) IS NULL`,
    [decisionId],
  );
  return since;
}

/** Ends the parts that the district itself carries out. */
export async function endOwnParts(manager: EntityManager, decisionId: string, on: IsoDate): Promise<void> {
  await manager.query(
    `UPDATE partial_execution n SET ended_on = $2
      WHERE n.decision_id = $1 AND n.placement_id IS NULL AND (${PART_ENDED_ON}) IS NULL`,
    [decisionId, on],
  );
}
