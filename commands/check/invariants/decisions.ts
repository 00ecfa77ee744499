import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

const DECISION = `'decision', d.district || ':' || d.id`;
const PLACEMENT = `'placement', p.district || ':' || p.id`;

/** A correction may say anything of the past. */
const IS_UNCORRECTED = 'NOT EXISTS (SELECT FROM decision_correction n WHERE n.decision_id = d.id)';

/** A part that was recorded while the placement ran: it carries out no more than that. */
const IN_PART = 'EXISTS (SELECT FROM partial_execution n WHERE n.placement_id = p.id)';

/** What a decision's days say of its placements. */
export const decisions: readonly AnyComparison[] = [
  invariant({
    at: 'districts',
    kind: 'PLACEMENT_WITHOUT_EXECUTION',
    broken: `SELECT p.id::text AS key, jsonb_build_object(${PLACEMENT}, ${DECISION}) AS ids
      FROM placement p JOIN care_decision d ON d.id = p.decision_id
      WHERE p.status = 'RUNNING' AND (d.closed_on IS NOT NULL
        OR (d.executed_on IS NULL AND ${IS_UNCORRECTED} AND NOT ${IN_PART}))`,
  }),
  // Whoever ends a placement interrupts its decision, on no earlier day than that on which it began, unless another executes the
  // whole. Not of one that carried out a part: the whole may be recorded after its end, and from a day before it.
  invariant({
    at: 'districts',
    kind: 'DECISION_STILL_EXECUTED',
    broken: `SELECT p.id::text AS key, jsonb_build_object(${DECISION}, ${PLACEMENT}) AS ids
      FROM placement p JOIN care_decision d ON d.id = p.decision_id
      WHERE p.status = 'ENDED' AND d.closed_on IS NULL AND d.executed_on IS NOT NULL
        AND p.started_on > coalesce(d.interrupted_on, '-infinity') AND ${IS_UNCORRECTED}
        AND NOT ${IN_PART}
        AND NOT EXISTS (SELECT FROM placement o WHERE o.decision_id = d.id AND o.status = 'RUNNING'
          AND NOT EXISTS (SELECT FROM partial_execution n WHERE n.placement_id = o.id))`,
  }),
];
