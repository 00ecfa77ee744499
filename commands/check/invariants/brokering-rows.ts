import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

const STEPS = `SELECT proposal_id, count(*) FILTER (WHERE done_at IS NOT NULL AND undone_at IS NULL) AS done, count(undone_at) AS undone,
    bool_or(step = 'RECORD_CHARGE' AND done_at IS NOT NULL) AS charged
  FROM confirmation_step WHERE step <> 'COMPLETE' GROUP BY 1`;

/** Of its three steps a confirmation undoes the two that a district carries out, and never one after the charge. */
const STEPS_FIT = `CASE WHEN c.state IN ('CHARGED', 'DONE') THEN coalesce(s.done = 3 AND s.undone = 0, false)
  WHEN c.state = 'RUNNING' THEN coalesce(s.undone = 0 AND NOT s.charged, true)
  WHEN c.state = 'UNDOING' THEN coalesce(NOT s.charged, true) ELSE coalesce(s.done = 0 AND NOT s.charged, true) END`;

/** A party that declines has its reason with its answer. */
const PROPOSAL_REASON_FITS = `CASE WHEN p.status IN ('WITHDRAWN', 'FAILED') THEN p.end_reason IS NOT NULL
  WHEN p.status IN ('HOLDING', 'PENDING', 'ACCEPTED', 'CONFIRMED') THEN num_nonnulls(p.end_reason, p.end_code) = 0 ELSE true END`;

/** Districts that a request names, of which the registry knows nothing; one of them for each request. */
const UNKNOWN_OF_NEEDS = `SELECT code FROM (SELECT r.needs ->> 'homeDistrict' AS code UNION ALL SELECT jsonb_array_elements_text(
    CASE WHEN jsonb_typeof(r.needs -> 'districts') = 'array' THEN r.needs -> 'districts' ELSE '[]' END)) named
  WHERE code NOT IN (SELECT code FROM district) LIMIT 1`;

/** What the rows of requests, proposals and confirmations cannot be, whatever districts know. */
export const brokeringRows: readonly AnyComparison[] = [
  invariant({
    at: 'formedling',
    kind: 'STEPS_DIFFER',
    broken: `SELECT c.proposal_id::text AS key, jsonb_build_object('proposal', c.proposal_id, 'placement', c.placement_id) AS ids
      FROM confirmation c LEFT JOIN (${STEPS}) s ON s.proposal_id = c.proposal_id WHERE NOT ${STEPS_FIT}`,
  }),
  invariant({
    at: 'formedling',
    kind: 'REASON_DIFFERS',
    broken: `SELECT 'proposal/' || p.id AS key, jsonb_build_object('proposal', p.id) AS ids FROM proposal p WHERE NOT ${PROPOSAL_REASON_FITS}
      UNION ALL SELECT 'request/' || r.id, jsonb_build_object('request', r.id) FROM placement_request r
      WHERE (r.status = 'WITHDRAWN') <> (r.withdrawal_reason IS NOT NULL)`,
  }),
  invariant({
    at: 'formedling',
    kind: 'DISTRICT_UNKNOWN',
    broken: `SELECT r.id::text AS key, jsonb_build_object('request', r.id, 'district', unknown.code) AS ids
      FROM placement_request r CROSS JOIN LATERAL (${UNKNOWN_OF_NEEDS}) unknown`,
  }),
];
