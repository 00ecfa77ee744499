import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';
import { availableOf, OLDER_RELEASE, type Plant } from './plant';

/** Ways in which kinds of vacancies and candidates are planted. */
export const POOL_PLANTS = {
  VACANCY_HELD_BY_NONE: [
    ({ declined }) => [
      'giving',
      `${OLDER_RELEASE}; UPDATE vacancy SET status = 'HELD', held_until = now() + interval '1 day' WHERE id = '${declined.vacancy}'; ${availableOf(declined)}`,
    ],
    ({ declined }) => [
      'giving',
      `UPDATE vacancy SET status = 'HELD', hold_id = 'x', held_until = now() + interval '1 day' WHERE id = '${declined.vacancy}'; ${availableOf(declined)}`,
    ],
  ],
  HOLD_OF_FREE_VACANCY: [
    ({ declined }) => [
      'giving',
      `INSERT INTO vacancy_hold (id, vacancy_id, held_at, held_until) VALUES ('x', '${declined.vacancy}', now(), now())`,
    ],
  ],
  VACANCY_OUTSIDE_POOL: [
    ({ declined }) => ['giving', `UPDATE candidate SET status = 'ENDED' WHERE id = '${declined.candidate}'`],
    ({ live }) => ['giving', `UPDATE candidate SET status = 'REGISTERED' WHERE id = '${live.candidate}'`],
    ({ confirmed }) => [
      'giving',
      `UPDATE candidate SET status = 'ENDED' WHERE id = '${confirmed.candidate}'`,
    ],
  ],
  AVAILABILITY_DIFFERS: [
    ({ declined }) => [
      'giving',
      `UPDATE candidate SET available_from = 'infinity' WHERE id = '${declined.candidate}'`,
    ],
    ({ confirmed }) => [
      'giving',
      `UPDATE candidate SET available_from = current_date WHERE id = '${confirmed.candidate}'`,
    ],
  ],
  CAPACITY_EXCEEDED: [
    ({ live }) => [
      'giving',
      `INSERT INTO vacancy (id, candidate_id, district, status, starts_on)
        SELECT '${randomUUID()}', candidate_id, district, 'OPEN', starts_on FROM vacancy, generate_series(1, 1) WHERE id = '${live.vacancy}'; ${availableOf(live)}`,
    ],
  ],
  SHARING_DIFFERS: [
    ({ live }) => ['giving', `UPDATE candidate SET sharing = 'REGION' WHERE id = '${live.candidate}'`],
    ({ live }) => ['giving', `DELETE FROM sharing_consent WHERE candidate_id = '${live.candidate}'`],
  ],
  CHECKS_DIFFER: [
    ({ live }) => ['giving', `DELETE FROM suitability_check WHERE candidate_id = '${live.candidate}'`],
    ({ declined }) => [
      'giving',
      `UPDATE candidate SET checks_valid_until = '2031-01-01' WHERE id = '${declined.candidate}'`,
    ],
    ({ confirmed }) => [
      'giving',
      `UPDATE suitability_check SET valid_until = current_date WHERE candidate_id = '${confirmed.candidate}' AND kind = 'INTERVIEW'`,
    ],
  ],
  IDENTITY_MISSING: [
    ({ declined }) => [
      'giving',
      `DELETE FROM candidate_identity WHERE candidate_id = '${declined.candidate}'`,
    ],
  ],
  PROTECTION_DIFFERS: [
    ({ live }) => ['giving', `UPDATE candidate SET protected_identity = true WHERE id = '${live.candidate}'`],
    ({ declined }) => [
      'giving',
      `UPDATE candidate SET protected_identity = true WHERE id = '${declined.candidate}'`,
    ],
    ({ confirmed }) => [
      'giving',
      `UPDATE candidate SET protected_identity = true WHERE id = '${confirmed.candidate}'`,
    ],
    ({ declined }) => [
      'giving',
      `INSERT INTO candidate_change (candidate_id, act, fields, reason, changed_by) VALUES ('${declined.candidate}', 'PROTECTED', '{}', 'x', 'x')`,
    ],
  ],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
