import { todayOf } from '../../../platform/time/calendar';
import {
  type CheckedCandidate,
  type CheckNote,
  clearanceOf,
} from '../../../subgraphs/district/candidate-clearance';
import { comparison } from '../compare/comparison';

interface CandidateRow extends CheckedCandidate {
  readonly key: string;
  readonly district: string;
  readonly validUntil: string;
  /** Latest first, as the clearance reads them. */
  readonly checks: readonly CheckNote[];
}

const CANDIDATES = `SELECT c.id::text AS key, c.district, c.kind, c.program_areas AS "programAreas", c.accepts_age_from AS "acceptsAgeFrom",
    c.checks_valid_until::text AS "validUntil", coalesce((SELECT jsonb_agg(jsonb_build_object('kind', s.kind, 'passed', s.passed,
      'performedOn', s.performed_on, 'validUntil', s.valid_until) ORDER BY s.performed_on DESC, s.id DESC)
      FROM suitability_check s WHERE s.candidate_id = c.id AND s.performed_on >= c.checks_count_from), '[]') AS checks
  FROM candidate c`;

/** Until when a candidate is said to be cleared, with its checks. */
export const clearances = comparison<CandidateRow, Record<never, never>>({
  at: 'districts',
  rows: CANDIDATES,
  ask: () => ({}),
  judge: ({ key, district, validUntil, checks, ...candidate }) => {
    const today = todayOf(() => new Date());
    if (clearanceOf(candidate, checks, today).validUntil === validUntil) return [];
    return [{ kind: 'CHECKS_DIFFER', mendsItself: false, ids: { candidate: `${district}:${key}` } }];
  },
});
