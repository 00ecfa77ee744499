import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

const DECISION = `'decision', d.district || ':' || d.id`;

/** Times of waiting follow each other, each but the first since an interruption, and count from three months on (`clock.ts`). */
const WAITS = `SELECT decision_id, min(from_on) AS first, max(from_on) FILTER (WHERE is_interruption) AS interrupted,
    (array_agg(until_on ORDER BY from_on DESC))[1] AS last,
    coalesce(bool_or(until_on < from_on OR until_on > next OR (follows AND NOT is_interruption)
      OR reportable_from <> (from_on + interval '3 months')::date), false) AS broken
  FROM (SELECT *, lead(from_on) OVER each AS next, lag(from_on) OVER each IS NOT NULL AS follows
    FROM decision_wait WINDOW each AS (PARTITION BY decision_id ORDER BY from_on)) w GROUP BY 1`;

/** A decision whose day was corrected to a later one may have been offered before. */
const OFFERED_BEFORE = `EXISTS (SELECT FROM offer o WHERE o.decision_id = d.id AND (o.answered_on < o.offered_on OR (o.offered_on < d.decided_on
  AND NOT EXISTS (SELECT FROM decision_correction n WHERE n.decision_id = d.id AND (n.before ->> 'decidedOn')::date <= o.offered_on))))`;

/** The days of decisions, and the times that they wait: what is counted and reported. */
export const clock: readonly AnyComparison[] = [
  invariant({
    at: 'districts',
    kind: 'WAITING_DIFFERS',
    broken: `SELECT d.id::text AS key, jsonb_build_object(${DECISION}) AS ids
      FROM care_decision d LEFT JOIN (${WAITS}) w ON w.decision_id = d.id
      WHERE (w.first, w.interrupted, w.last, w.broken)
        IS DISTINCT FROM (d.decided_on, d.interrupted_on, coalesce(d.executed_on, d.closed_on, 'infinity'), false)`,
  }),
  invariant({
    at: 'districts',
    kind: 'DAYS_OUT_OF_ORDER',
    broken: `SELECT d.id::text AS key, jsonb_build_object(${DECISION}) AS ids FROM care_decision d
      WHERE d.interrupted_on < d.decided_on OR d.executed_on < greatest(d.decided_on, d.interrupted_on)
        OR d.closed_on < greatest(d.decided_on, d.interrupted_on, d.executed_on) OR ${OFFERED_BEFORE}`,
  }),
];
