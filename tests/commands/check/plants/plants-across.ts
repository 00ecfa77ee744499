import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';
import { AVAILABLE, confirming, endPlacement, interruptDecision, OLDER_RELEASE, type Plant } from './plant';

/** Each way in which two databases are made to disagree. */
export const PLANTS_ACROSS = {
  OTHER_DATABASE: [() => ['giving', `INSERT INTO database_district VALUES ('sodermalm')`]],
  DISTRICT_UNKNOWN: [
    ({ confirmed }) => [
      'giving',
      `UPDATE vacancy SET placement_id = 'nowhere:${randomUUID()}' WHERE id = '${confirmed.vacancy}'`,
      'PLACEMENT_WITHOUT_VACANCY',
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
    ({ declined }) => ['giving', `DELETE FROM vacancy WHERE id = '${declined.vacancy}'; ${AVAILABLE}`],
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
  GRANT_MISSING: [
    ({ live }) => ['giving', `DELETE FROM identity_grant WHERE proposal_id = '${live.proposal}'`],
  ],
  GRANT_DIFFERS: [
    ({ live }) => [
      'giving',
      `UPDATE identity_grant SET granted_until = granted_until + interval '1 hour' WHERE proposal_id = '${live.proposal}'`,
    ],
  ],
  GRANT_LASTS: [
    ({ declined }) => [
      'giving',
      `UPDATE identity_grant SET revoked_at = NULL WHERE proposal_id = '${declined.proposal}'`,
    ],
  ],
  GRANT_WITHOUT_PROPOSAL: [
    ({ declined, asking }) => [
      'giving',
      `INSERT INTO identity_grant (candidate_id, proposal_id, district, granted_until)
        VALUES ('${declined.candidate}', '${randomUUID()}', '${asking}', now())`,
    ],
  ],
  OFFER_MISSING: [({ live }) => ['asking', `DELETE FROM offer WHERE id = '${live.proposal}'`]],
  OFFER_ANSWER_DIFFERS: [
    ({ declined }) => ['asking', `UPDATE offer SET answer = 'WITHDRAWN' WHERE id = '${declined.proposal}'`],
  ],
  OFFER_WITHOUT_PROPOSAL: [
    ({ live }) => [
      'asking',
      `INSERT INTO offer (decision_id, id, offered_on) VALUES ('${live.decision}', '${randomUUID()}', current_date)`,
    ],
  ],
  OFFER_OF_OTHER_DECISION: [
    ({ live, declined }) => [
      'asking',
      `INSERT INTO offer (decision_id, id, offered_on) VALUES ('${live.decision}', '${declined.proposal}', current_date)`,
    ],
  ],
  CONFIRMATION_BEHIND: [
    ({ confirmed: { proposal, request } }) => [
      'formedling',
      `UPDATE confirmation SET state = 'RUNNING' WHERE proposal_id = '${proposal}';
        DELETE FROM confirmation_step WHERE proposal_id = '${proposal}'; DELETE FROM charge WHERE proposal_id = '${proposal}';
        UPDATE proposal SET status = 'ACCEPTED' WHERE id = '${proposal}';
        UPDATE placement_request SET status = 'PROPOSED' WHERE id = '${request}'`,
      'OFFER_ANSWER_DIFFERS',
    ],
  ],
  CHARGE_WITHOUT_PLACEMENT: [
    ({ confirmed }) => [
      'asking',
      `DELETE FROM placement WHERE id = '${confirmed.placement}'`,
      'VACANCY_WITHOUT_PLACEMENT',
    ],
  ],
  PLACEMENT_MISSING: [
    (lives) => ['formedling', confirming(lives, 'START_PLACEMENT'), 'OFFER_ANSWER_DIFFERS'],
  ],
  PLACEMENT_DIFFERS: [
    ({ confirmed }) => [
      'asking',
      `UPDATE placement SET ends_on = ends_on + 1 WHERE id = '${confirmed.placement}'`,
    ],
  ],
  PLACEMENT_LASTS: [
    ({ confirmed: { proposal, request } }) => [
      'formedling',
      `UPDATE confirmation SET state = 'UNDONE' WHERE proposal_id = '${proposal}'; DELETE FROM charge WHERE proposal_id = '${proposal}';
        UPDATE proposal SET status = 'FAILED' WHERE id = '${proposal}';
        UPDATE placement_request SET status = 'OPEN' WHERE id = '${request}'`,
      'VACANCY_STILL_FILLED',
      'OFFER_ANSWER_DIFFERS',
      'GRANT_LASTS',
      'REQUEST_OF_ENDED_DECISION',
    ],
  ],
  PLACEMENT_WITHOUT_PROPOSAL: [
    ({ confirmed }) => [
      'asking',
      `INSERT INTO placement (id, district, status, decision_id, candidate_id, vacancy_id, started_on, ends_on, ended_on, end_reason, reopened)
        SELECT '${randomUUID()}', district, 'ENDED', decision_id, candidate_id, vacancy_id, started_on, ends_on, ends_on, 'x', true
        FROM placement WHERE id = '${confirmed.placement}'`,
    ],
  ],
  PLACEMENT_WITHOUT_VACANCY: [
    ({ confirmed }) => [
      'giving',
      `UPDATE vacancy SET status = 'OPEN', placement_id = NULL WHERE id = '${confirmed.vacancy}'; ${AVAILABLE}`,
    ],
  ],
  VACANCY_NOT_FILLED: [(lives) => ['formedling', confirming(lives, 'FILL_VACANCY'), 'OFFER_ANSWER_DIFFERS']],
  VACANCY_STILL_FILLED: [
    (lives) => ['asking', `${endPlacement(lives, true)}; ${interruptDecision(lives)}`],
    (lives) => ['asking', `${endPlacement(lives, false)}; ${interruptDecision(lives)}`],
  ],
  VACANCY_WITHOUT_PLACEMENT: [
    ({ declined, asking }) => [
      'giving',
      `UPDATE vacancy SET status = 'FILLED', placement_id = '${asking}:${randomUUID()}' WHERE id = '${declined.vacancy}'; ${AVAILABLE}`,
    ],
    ({ declined }) => [
      'giving',
      `${OLDER_RELEASE}; UPDATE vacancy SET status = 'FILLED' WHERE id = '${declined.vacancy}'; ${AVAILABLE}`,
    ],
  ],
  CLEARANCE_DIFFERS: [
    ({ confirmed }) => [
      'formedling',
      `UPDATE proposal SET clearance_lost_on = current_date WHERE id = '${confirmed.proposal}'`,
    ],
  ],
  CREDIT_DIFFERS: [
    ({ confirmed }) => [
      'formedling',
      `INSERT INTO charge_credit (proposal_id, credited_on, amount)
        SELECT proposal_id, current_date, -amount FROM charge WHERE proposal_id = '${confirmed.proposal}'`,
    ],
    (lives) => [
      'asking',
      `${endPlacement(lives, true)}; UPDATE placement SET status = 'WITHDRAWN' WHERE id = '${lives.confirmed.placement}'; ${interruptDecision(lives)}`,
      'VACANCY_STILL_FILLED',
      'CONFIRMATION_DIFFERS',
    ],
  ],
  ERRAND_NUMBERS_REUSED: [() => ['formedling', `SELECT setval('errand_id_seq', 1)`]],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
