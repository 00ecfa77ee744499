import type { AnyComparison } from '../compare/comparison';
import { invariant } from './invariant';

const VACANCY = `'vacancy', v.district || ':' || v.id`;
const CANDIDATE = `'candidate', c.district || ':' || c.id`;

/** What a vacancy's state says of its hold, its placement and its candidate. */
export const vacancies: readonly AnyComparison[] = [
  invariant({
    at: 'districts',
    kind: 'VACANCY_HELD_BY_NONE',
    mendsItself: true,
    broken: `SELECT v.id::text AS key, jsonb_build_object(${VACANCY}, 'hold', v.hold_id) AS ids FROM vacancy v
      WHERE v.status = 'HELD' AND NOT EXISTS (SELECT FROM vacancy_hold h
        WHERE h.id = v.hold_id AND h.vacancy_id = v.id AND h.ended_at IS NULL)`,
  }),
  invariant({
    at: 'districts',
    kind: 'HOLD_OF_FREE_VACANCY',
    broken: `SELECT h.id AS key, jsonb_build_object('hold', h.id, ${VACANCY}) AS ids
      FROM vacancy_hold h JOIN vacancy v ON v.id = h.vacancy_id
      WHERE h.ended_at IS NULL AND (v.status <> 'HELD' OR v.hold_id IS DISTINCT FROM h.id)`,
  }),
  invariant({
    at: 'districts',
    kind: 'VACANCY_WITHOUT_PLACEMENT',
    broken: `SELECT v.id::text AS key, jsonb_build_object(${VACANCY}) AS ids FROM vacancy v
      WHERE v.status = 'FILLED' AND v.placement_id IS NULL`,
  }),
  invariant({
    at: 'districts',
    kind: 'VACANCY_OUTSIDE_POOL',
    broken: `SELECT v.id::text AS key, jsonb_build_object(${VACANCY}, ${CANDIDATE}) AS ids
      FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
      WHERE (v.status IN ('OPEN', 'HELD') AND c.status NOT IN ('APPROVED', 'PAUSED'))
        OR (v.status = 'FILLED' AND c.status NOT IN ('APPROVED', 'PAUSED', 'REJECTED'))`,
  }),
];

/** What a candidate's row repeats of its vacancies and consents. */
export const candidates: readonly AnyComparison[] = [
  invariant({
    at: 'districts',
    kind: 'AVAILABILITY_DIFFERS',
    broken: `SELECT c.id::text AS key, jsonb_build_object(${CANDIDATE}) AS ids
      FROM candidate c LEFT JOIN (SELECT candidate_id, min(starts_on) AS first FROM vacancy WHERE status = 'OPEN' GROUP BY 1) v
        ON v.candidate_id = c.id
      WHERE c.available_from <> coalesce(v.first, 'infinity')`,
  }),
  invariant({
    at: 'districts',
    kind: 'CAPACITY_EXCEEDED',
    broken: `SELECT c.id::text AS key, jsonb_build_object(${CANDIDATE}) AS ids FROM candidate c
      JOIN (SELECT candidate_id, count(*) AS taken FROM vacancy WHERE status IN ('OPEN', 'HELD', 'FILLED') GROUP BY 1) v
        ON v.candidate_id = c.id
      WHERE v.taken > c.capacity`,
  }),
  invariant({
    at: 'districts',
    kind: 'SHARING_DIFFERS',
    broken: `SELECT c.id::text AS key, jsonb_build_object(${CANDIDATE}) AS ids
      FROM candidate c LEFT JOIN (SELECT DISTINCT ON (candidate_id) candidate_id, scope FROM sharing_consent
        ORDER BY candidate_id, id DESC) s ON s.candidate_id = c.id
      WHERE c.merged_into IS NULL AND c.sharing <> coalesce(s.scope, 'DISTRICT')`,
  }),
];
