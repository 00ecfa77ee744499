import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

/** Charges have a retention rule of their own. */
const IS_PURGED = `EXISTS (SELECT FROM purge_record WHERE record_kind = 'CHARGE' AND cutoff > c.charged_on AND h.proposal_id IS NULL)`;

const IS_OTHER = `(h.request_id, h.district, h.kind, h.charged_on, h.amount)
    IS DISTINCT FROM (p.request_id, p.requesting_district, r.needs ->> 'kind', c.charged_on, l.amount)
  OR h.charged_on < l.valid_from OR h.charged_on >= l.valid_to OR e.amount <> -h.amount`;

/** Charges with their confirmations, requests, prices and credits. */
export const charges: readonly AnyComparison[] = [
  invariant({
    at: 'formedling',
    kind: 'CHARGE_DIFFERS',
    broken: `SELECT coalesce(c.proposal_id, h.proposal_id)::text AS key,
        jsonb_build_object('proposal', coalesce(c.proposal_id, h.proposal_id), 'placement', c.placement_id) AS ids
      FROM confirmation c FULL JOIN charge h ON h.proposal_id = c.proposal_id
      LEFT JOIN proposal p ON p.id = h.proposal_id LEFT JOIN placement_request r ON r.id = p.request_id
      LEFT JOIN price l ON l.kind = h.kind AND l.valid_from = h.price_valid_from LEFT JOIN charge_credit e ON e.proposal_id = h.proposal_id
      WHERE c.charged_on <> (c.began_at AT TIME ZONE 'Europe/Stockholm')::date
        OR (h.proposal_id IS NOT NULL AND c.proposal_id IS NOT NULL AND (${IS_OTHER}))
        OR ((h.proposal_id IS NOT NULL) <> coalesce(c.state IN ('CHARGED', 'DONE'), false) AND NOT ${IS_PURGED})`,
  }),
];
