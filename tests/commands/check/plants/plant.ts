import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';

/** One proposal and what it is of. Ids without their district. */
export interface Life {
  readonly proposal: string;
  readonly request: string;
  readonly candidate: string;
  readonly vacancy: string;
  readonly decision: string;
  /** Of the one that is confirmed. */
  readonly placement: string;
}

/** Three proposals to one district of candidates of another: one that is live, one that was declined, one that was confirmed. */
export interface Lives {
  readonly asking: 'farsta' | 'bromma';
  readonly giving: 'farsta' | 'bromma';
  readonly live: Life;
  readonly declined: Life;
  readonly confirmed: Life;
}

/** In whose database, the SQL that plants it, and what else is then found. */
export type Plant = (lives: Lives) => readonly ['asking' | 'giving' | 'formedling', string, ...Kind[]];

export const availableOf = ({
  candidate,
}: Life) => `UPDATE candidate c SET available_from = coalesce((SELECT min(starts_on) FROM vacancy v
  WHERE v.candidate_id = c.id AND v.status = 'OPEN'), 'infinity') WHERE c.id = '${candidate}'`;
export const OLDER_RELEASE =
  'ALTER TABLE vacancy DROP CONSTRAINT IF EXISTS vacancy_held_by, DROP CONSTRAINT IF EXISTS vacancy_filled_by';

/** The declined proposal as one that is being confirmed, with one step done, or none. */
export function confirming({ declined, asking }: Lives, step?: 'FILL_VACANCY' | 'START_PLACEMENT'): string {
  return `DELETE FROM proposal_answer WHERE proposal_id = '${declined.proposal}';
    INSERT INTO proposal_answer (proposal_id, party, answer, answered_by, at)
      SELECT '${declined.proposal}', party, 'ACCEPT', 'x', now() FROM unnest('{CANDIDATE,CLIENT,DISTRICT}'::text[]) AS party;
    UPDATE proposal SET status = 'ACCEPTED' WHERE id = '${declined.proposal}';
    UPDATE placement_request SET status = 'PROPOSED' WHERE id = '${declined.request}';
    INSERT INTO confirmation (proposal_id, placement_id, starts_on, ends_on, charged_on, state, confirmed_by, began_at, due_at)
      VALUES ('${declined.proposal}', '${asking}:${randomUUID()}', current_date, current_date + 1, (now() AT TIME ZONE 'Europe/Stockholm')::date, 'RUNNING', 'x', now(), now());
    INSERT INTO confirmation_step (proposal_id, step, done_at)
      SELECT '${declined.proposal}', step, now() FROM unnest('{${step ?? ''}}'::text[]) AS step`;
}

export const endPlacement = ({ confirmed }: Lives, isReopened: boolean) =>
  `UPDATE placement SET status = 'ENDED', ended_on = ends_on, end_reason = 'x', reopened = ${isReopened} WHERE id = '${confirmed.placement}'`;

/** As the placement's end leaves the decision. */
export const interruptDecision = ({ confirmed }: Lives) =>
  `UPDATE care_decision SET interrupted_on = executed_on, executed_on = NULL WHERE id = '${confirmed.decision}';
    INSERT INTO decision_wait (decision_id, from_on, reportable_from, is_interruption)
      SELECT id, interrupted_on, (interrupted_on + interval '3 months')::date, true FROM care_decision WHERE id = '${confirmed.decision}'`;
