import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';
import { availableOf, confirming, endPlacement, interruptDecision, OLDER_RELEASE, type Plant } from './plant';

/** Ways in which kinds of placements and confirmations are planted. */
export const PLACEMENTS_PLANTS = {
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
    ({ giving, live, confirmed }) => [
      'asking',
      `UPDATE placement SET candidate_id = '${giving}:${live.candidate}' WHERE id = '${confirmed.placement}'`,
    ],
    ({ giving, confirmed }) => [
      'asking',
      `UPDATE placement SET candidate_id = '${giving}:${randomUUID()}' WHERE id = '${confirmed.placement}'`,
    ],
  ],
  PLACEMENT_LASTS: [
    ({ confirmed: { proposal, request } }) => [
      'formedling',
      `UPDATE confirmation SET state = 'UNDONE' WHERE proposal_id = '${proposal}'; DELETE FROM charge WHERE proposal_id = '${proposal}';
        DELETE FROM confirmation_step WHERE proposal_id = '${proposal}' AND step = 'RECORD_CHARGE';
        UPDATE confirmation_step SET undone_at = now() WHERE proposal_id = '${proposal}';
        UPDATE proposal SET status = 'FAILED', end_reason = 'x' WHERE id = '${proposal}';
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
      `UPDATE vacancy SET status = 'OPEN', placement_id = NULL WHERE id = '${confirmed.vacancy}'; ${availableOf(confirmed)}`,
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
      `UPDATE vacancy SET status = 'FILLED', placement_id = '${asking}:${randomUUID()}' WHERE id = '${declined.vacancy}'; ${availableOf(declined)}`,
    ],
    ({ declined }) => [
      'giving',
      `${OLDER_RELEASE}; UPDATE vacancy SET status = 'FILLED' WHERE id = '${declined.vacancy}'; ${availableOf(declined)}`,
    ],
  ],
  CLEARANCE_DIFFERS: [
    ({ confirmed }) => [
      'formedling',
      `UPDATE proposal SET clearance_lost_on = current_date WHERE id = '${confirmed.proposal}'`,
    ],
    ({ live }) => [
      'formedling',
      `UPDATE proposal SET clearance_lost_on = current_date WHERE id = '${live.proposal}'`,
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
