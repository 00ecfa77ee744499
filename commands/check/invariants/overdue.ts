import type { AnyComparison } from '../compare/comparison';
import { FROM_OTHERS } from '../compare/databases';
import { invariant } from './invariant';

/** Tried so often, a command waits for more than an hour: the pauses between grow to a minute. */
const MOST_ATTEMPTS = 100;

/** Where nobody is connected, nobody is late. */
const RUNS = `EXISTS (SELECT ${FROM_OTHERS})`;
const BEFORE = `now() - interval '1 hour'`;

const OF_DISTRICT = `SELECT 'vacancy/' || id AS key, jsonb_build_object('vacancy', district || ':' || id) AS ids FROM vacancy
    WHERE status = 'HELD' AND held_until < ${BEFORE} AND ${RUNS}
  UNION ALL SELECT 'placement/' || id, jsonb_build_object('placement', district || ':' || id) FROM placement
    WHERE status = 'RUNNING' AND planned_end_on < ((${BEFORE}) AT TIME ZONE 'Europe/Stockholm')::date AND ${RUNS}`;

/** Of the commands that a district is owed for one proposal those behind the first wait for it. */
const OF_FORMEDLING = `SELECT 'proposal/' || p.id AS key, jsonb_build_object('proposal', p.id) AS ids FROM proposal p
    WHERE ((p.status IN ('PENDING', 'ACCEPTED') AND p.held_until < ${BEFORE}) OR (p.status = 'HOLDING' AND p.proposed_at < ${BEFORE}))
      AND NOT EXISTS (SELECT FROM confirmation c WHERE c.proposal_id = p.id) AND ${RUNS}
  UNION ALL SELECT 'confirmation/' || proposal_id, jsonb_build_object('proposal', proposal_id, 'placement', placement_id)
    FROM confirmation WHERE state IN ('RUNNING', 'CHARGED', 'UNDOING') AND (attempts >= ${MOST_ATTEMPTS} OR (due_at < ${BEFORE} AND ${RUNS}))
  UNION ALL SELECT 'errand/' || id, jsonb_build_object('proposal', proposal_id, 'district', split_part(lane, '/', 2), 'errand', id::text)
    FROM (SELECT DISTINCT ON (lane) * FROM errand WHERE done_at IS NULL ORDER BY lane, id) first
    WHERE attempts >= ${MOST_ATTEMPTS} OR (due_at < ${BEFORE} AND ${RUNS})`;

/** What processes do by themselves when its time has come, and have not done. */
export const overdue: readonly AnyComparison[] = [
  invariant({ at: 'districts', kind: 'OVERDUE', broken: OF_DISTRICT }),
  invariant({ at: 'formedling', kind: 'OVERDUE', broken: OF_FORMEDLING }),
];
