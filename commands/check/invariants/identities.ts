import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

const CANDIDATE = `'candidate', c.district || ':' || c.id`;

/** What the log has of protection, a duplicate's too; of a candidate that was registered as protected it has nothing. */
const LAST_ACT = `(SELECT h.act FROM candidate_change h WHERE h.act IN ('PROTECTED', 'PROTECTION_LIFTED')
  AND h.candidate_id IN (SELECT c.id UNION ALL SELECT m.id FROM candidate m WHERE m.merged_into = c.id) ORDER BY h.id DESC LIMIT 1)`;

/** Protection takes back what a district was given; one that was registered with it never was given. */
const lasts = (ended: string) => `(${ended} IS NULL OR ${LAST_ACT} IS NULL)`;
const IS_GIVEN = `(EXISTS (SELECT FROM vacancy v JOIN vacancy_hold h ON h.vacancy_id = v.id
    WHERE v.candidate_id = c.id AND h.requesting_district IS NOT NULL AND ${lasts('h.ended_at')})
  OR EXISTS (SELECT FROM identity_grant g
    WHERE g.candidate_id = c.id AND g.district <> '' AND ${lasts('g.revoked_at')}))`;

/** Who a candidate is, and whether that is protected. */
export const identities: readonly AnyComparison[] = [
  invariant({
    at: 'districts',
    kind: 'IDENTITY_MISSING',
    broken: `SELECT c.id::text AS key, jsonb_build_object(${CANDIDATE}) AS ids FROM candidate c
      WHERE NOT EXISTS (SELECT FROM candidate_identity i WHERE i.candidate_id = c.id)`,
  }),
  invariant({
    at: 'districts',
    kind: 'PROTECTION_DIFFERS',
    broken: `SELECT c.id::text AS key, jsonb_build_object(${CANDIDATE}) AS ids FROM candidate c
      WHERE c.protected_identity <> coalesce(${LAST_ACT} = 'PROTECTED', c.protected_identity) OR (c.protected_identity AND ${IS_GIVEN})`,
  }),
];
