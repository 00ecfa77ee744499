import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';
import { availableOf, type Plant } from './plant';

/** Ways in which kinds of rows and holds that two databases disagree about are planted. */
export const PROPOSALS_PLANTS = {
  OTHER_DATABASE: [() => ['giving', `INSERT INTO database_district VALUES ('sodermalm')`]],
  DISTRICT_UNKNOWN: [
    ({ confirmed }) => [
      'giving',
      `UPDATE vacancy SET placement_id = 'nowhere:${randomUUID()}' WHERE id = '${confirmed.vacancy}'`,
      'PLACEMENT_WITHOUT_VACANCY',
    ],
    ({ live }) => [
      'formedling',
      `UPDATE placement_request SET needs = needs || '{"homeDistrict": "nowhere"}' WHERE id = '${live.request}'`,
      'HOLD_DIFFERS',
    ],
    ({ declined }) => [
      'formedling',
      `UPDATE placement_request SET needs = needs || '{"districts": ["farsta", "nowhere"]}' WHERE id = '${declined.request}'`,
    ],
  ],
  REGISTRY_DIFFERS: [
    ({ giving }) => ['formedling', `UPDATE district SET region = 'x' WHERE code = '${giving}'`],
    ({ asking }) => ['formedling', `UPDATE district SET valid_to = '2030-01-01' WHERE code = '${asking}'`],
  ],
  DISTRICT_DIFFERS: [
    ({ giving, live }) => [
      'formedling',
      `UPDATE placement_request SET district = '${giving}' WHERE id = '${live.request}'`,
    ],
    ({ giving, live }) => [
      'formedling',
      `UPDATE proposal SET requesting_district = '${giving}' WHERE id = '${live.proposal}'`,
    ],
    ({ asking, declined }) => [
      'formedling',
      `UPDATE proposal SET candidate_district = '${asking}' WHERE id = '${declined.proposal}'`,
    ],
  ],
  DECISION_UNKNOWN: [
    ({ declined }) => [
      'asking',
      `DELETE FROM care_decision WHERE id = '${declined.decision}';
      DELETE FROM decision_wait WHERE decision_id = '${declined.decision}'`,
    ],
  ],
  REQUEST_OF_ENDED_DECISION: [
    ({ live }) => [
      'asking',
      `UPDATE care_decision SET closed_on = decided_on, closure_reason = 'OTHER' WHERE id = '${live.decision}';
        UPDATE decision_wait SET until_on = from_on WHERE decision_id = '${live.decision}'`,
    ],
  ],
  VACANCY_UNKNOWN: [
    ({ declined }) => [
      'giving',
      `DELETE FROM vacancy WHERE id = '${declined.vacancy}'; ${availableOf(declined)}`,
    ],
  ],
  CANDIDATE_UNKNOWN: [
    ({ declined }) => ['giving', `DELETE FROM candidate WHERE id = '${declined.candidate}'`],
  ],
  CANDIDATE_DIFFERS: [
    ({ giving, live, declined }) => [
      'formedling',
      `UPDATE proposal SET candidate_id = '${giving}:${live.candidate}' WHERE id = '${declined.proposal}'`,
    ],
  ],
  HOLD_MISSING: [({ declined }) => ['giving', `DELETE FROM vacancy_hold WHERE id = '${declined.proposal}'`]],
  HOLD_ENDED: [
    ({ live }) => [
      'giving',
      `UPDATE vacancy_hold SET ended_at = now(), end_reason = 'RELEASED: x' WHERE id = '${live.proposal}'`,
      'VACANCY_HELD_BY_NONE',
    ],
  ],
  HOLD_DIFFERS: [
    ({ live }) => [
      'giving',
      `UPDATE vacancy_hold SET held_until = held_until + interval '1 hour' WHERE id = '${live.proposal}'`,
    ],
    ({ live }) => [
      'giving',
      `UPDATE vacancy SET held_until = held_until + interval '1 hour' WHERE id = '${live.vacancy}'`,
    ],
    ({ live }) => [
      'giving',
      `UPDATE vacancy_hold SET needs = needs || '{"stepFree": true}' WHERE id = '${live.proposal}'`,
    ],
    ({ live }) => [
      'giving',
      `UPDATE vacancy_hold SET needs = needs || '{"startsOn": "2031-01-01"}' WHERE id = '${live.proposal}'`,
    ],
    ({ live }) => [
      'formedling',
      `UPDATE placement_request SET needs = needs || '{"ageTo": 11}' WHERE id = '${live.request}'`,
    ],
  ],
  HOLD_LASTS: [
    ({ declined }) => [
      'giving',
      `UPDATE vacancy_hold SET ended_at = NULL, end_reason = NULL WHERE id = '${declined.proposal}'`,
      'HOLD_OF_FREE_VACANCY',
    ],
  ],
  HOLD_WITHOUT_PROPOSAL: [
    ({ declined, asking }) => [
      'giving',
      `INSERT INTO vacancy_hold (id, vacancy_id, requesting_district, held_at, held_until, ended_at, end_reason)
        VALUES ('${randomUUID()}', '${declined.vacancy}', '${asking}', now(), now(), now(), 'FILLED')`,
    ],
  ],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
