import type { Placement } from './placement.type';

/** What a list or a loader reads of `placement` (alias `p`) and its decision (alias `d`): rows that are `Placement` as they come. */
export const PLACEMENT_COLUMNS = `p.district || ':' || p.id AS "id", d.district || ':' || d.id AS "decisionId",
  p.candidate_id AS "candidateId", p.status, p.started_on AS "startedOn", p.ends_on AS "endsOn", p.ended_on AS "endedOn",
  p.end_reason AS "endReason", p.version, CASE WHEN p.status = 'RUNNING' THEN p.planned_end_on END AS "plannedEndOn",
  CASE WHEN p.status = 'RUNNING' AND p.planned_end_on IS NOT NULL THEN json_build_object(
    'on', p.planned_end_on, 'reason', p.planned_reason, 'decision', p.planned_decision,
    'closureReason', p.planned_closure_reason, 'plannedBy', p.planned_by) END AS "plannedEnd"`;

/** What others than the decision's district are told of it: nothing of the case. Changes the row, which is nobody else's. */
export function withoutCase(row: Placement): Placement {
  return Object.assign(row, { endReason: null, plannedEnd: null });
}

/** A placement that was cancelled never was. */
export const PLACEMENTS = `FROM placement p JOIN care_decision d ON d.id = p.decision_id AND p.status <> 'CANCELLED'`;
