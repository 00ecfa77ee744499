import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

const REQUEST = `'request', r.id`;
const PROPOSAL = `'proposal', p.id`;
/** Its placement was withdrawn before its first day (`takeBackPlacement`). */
const IS_TAKEN_BACK = `p.end_code IS NOT DISTINCT FROM 'PLACEMENT_WITHDRAWN'`;

/** What requests, proposals, answers and confirmations of formedling say of each other. */
export const brokering: readonly AnyComparison[] = [
  invariant({
    at: 'formedling',
    kind: 'REQUEST_DIFFERS',
    broken: `SELECT r.id::text AS key, jsonb_build_object(${REQUEST}, 'decision', r.decision_id) AS ids
      FROM placement_request r LEFT JOIN (SELECT request_id, bool_or(status IN ('PENDING', 'ACCEPTED')) AS live,
        count(*) FILTER (WHERE status = 'CONFIRMED') AS confirmed FROM proposal GROUP BY 1) p ON p.request_id = r.id
      WHERE coalesce(p.live, false) <> (r.status = 'PROPOSED') OR coalesce(p.confirmed, 0) <> (r.status = 'PLACED')::int`,
  }),
  invariant({
    at: 'formedling',
    kind: 'CONFIRMATION_DIFFERS',
    broken: `SELECT p.id::text AS key, jsonb_build_object(${PROPOSAL}, 'placement', c.placement_id) AS ids
      FROM proposal p LEFT JOIN confirmation c ON c.proposal_id = p.id
      WHERE p.status IS DISTINCT FROM CASE WHEN c.state = 'DONE' AND ${IS_TAKEN_BACK} THEN 'WITHDRAWN'
        WHEN c.state = 'DONE' THEN 'CONFIRMED' WHEN c.state = 'UNDONE' THEN 'FAILED'
        WHEN c.state IS NOT NULL THEN 'ACCEPTED' WHEN p.status NOT IN ('CONFIRMED', 'FAILED') AND NOT ${IS_TAKEN_BACK} THEN p.status END`,
  }),
  invariant({
    at: 'formedling',
    kind: 'ANSWERS_DIFFER',
    broken: `SELECT p.id::text AS key, jsonb_build_object(${PROPOSAL}) AS ids
      FROM proposal p LEFT JOIN (SELECT proposal_id, count(*) FILTER (WHERE answer = 'ACCEPT') AS accepted,
        count(*) FILTER (WHERE answer = 'DECLINE') AS declined FROM proposal_answer GROUP BY 1) a ON a.proposal_id = p.id
      WHERE (coalesce(a.declined, 0) > 0) <> (p.status = 'DECLINED')
        OR (p.status IN ('HOLDING', 'PENDING') AND coalesce(a.accepted, 0) = 3)
        OR (p.status IN ('ACCEPTED', 'CONFIRMED', 'FAILED') AND coalesce(a.accepted, 0) < 3)`,
  }),
];
