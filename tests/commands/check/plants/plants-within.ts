import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';
import {
  AVAILABLE,
  confirming,
  endPlacement,
  interruptDecision,
  type Lives,
  OLDER_RELEASE,
  type Plant,
} from './plant';

const ANSWERS = (proposal: string, answer: string) =>
  `INSERT INTO proposal_answer (proposal_id, party, answer, answered_by, at)
    SELECT '${proposal}', party, '${answer}', 'x', now() FROM unnest('{CANDIDATE,CLIENT,DISTRICT}'::text[]) AS party
    ON CONFLICT DO NOTHING`;

/** The proposal and its request, of a placement that runs. */
const withdrawConfirmed = ({ confirmed: { proposal, request } }: Lives, endCode: string) =>
  `UPDATE proposal SET status = 'WITHDRAWN', end_code = '${endCode}' WHERE id = '${proposal}';
    UPDATE placement_request SET status = 'OPEN' WHERE id = '${request}'`;
const OF_WITHDRAWN = ['GRANT_LASTS', 'REQUEST_OF_ENDED_DECISION'] as const;

/** Each way in which the rows of one database are made to. */
export const PLANTS_WITHIN = {
  VACANCY_HELD_BY_NONE: [
    ({ declined }) => [
      'giving',
      `${OLDER_RELEASE}; UPDATE vacancy SET status = 'HELD', held_until = now() + interval '1 day' WHERE id = '${declined.vacancy}'; ${AVAILABLE}`,
    ],
    ({ declined }) => [
      'giving',
      `UPDATE vacancy SET status = 'HELD', hold_id = 'x', held_until = now() + interval '1 day' WHERE id = '${declined.vacancy}'; ${AVAILABLE}`,
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
        SELECT '${randomUUID()}', candidate_id, district, 'OPEN', starts_on FROM vacancy, generate_series(1, 1) WHERE id = '${live.vacancy}'; ${AVAILABLE}`,
    ],
  ],
  SHARING_DIFFERS: [
    ({ live }) => ['giving', `UPDATE candidate SET sharing = 'REGION' WHERE id = '${live.candidate}'`],
    ({ live }) => ['giving', `DELETE FROM sharing_consent WHERE candidate_id = '${live.candidate}'`],
  ],
  PLACEMENT_WITHOUT_EXECUTION: [
    ({ confirmed }) => [
      'asking',
      `UPDATE care_decision SET closed_on = executed_on, closure_reason = 'OTHER' WHERE id = '${confirmed.decision}'`,
    ],
    ({ confirmed }) => [
      'asking',
      `UPDATE care_decision SET executed_on = NULL WHERE id = '${confirmed.decision}';
        UPDATE decision_wait SET until_on = 'infinity' WHERE decision_id = '${confirmed.decision}'`,
    ],
    (lives) => ['asking', interruptDecision(lives)],
    (lives) => [
      'asking',
      `${interruptDecision(lives)}; INSERT INTO partial_execution (decision_id, executed_on, percent, recorded_by)
        SELECT id, interrupted_on - 1, 50, 'x' FROM care_decision WHERE id = '${lives.confirmed.decision}'`,
    ],
  ],
  DECISION_STILL_EXECUTED: [
    (lives) => ['asking', endPlacement(lives, true), 'VACANCY_STILL_FILLED'],
    (lives) => ['asking', endPlacement(lives, false), 'VACANCY_STILL_FILLED'],
  ],
  WAITING_DIFFERS: [
    ({ live }) => ['asking', `DELETE FROM decision_wait WHERE decision_id = '${live.decision}'`],
    ({ confirmed }) => [
      'asking',
      `UPDATE decision_wait SET until_on = 'infinity' WHERE decision_id = '${confirmed.decision}'`,
    ],
  ],
  REQUEST_DIFFERS: [
    ({ live }) => ['formedling', `UPDATE placement_request SET status = 'OPEN' WHERE id = '${live.request}'`],
    ({ live }) => [
      'formedling',
      `UPDATE placement_request SET status = 'WITHDRAWN' WHERE id = '${live.request}'`,
    ],
    ({ declined }) => [
      'formedling',
      `UPDATE placement_request SET status = 'PLACED' WHERE id = '${declined.request}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `UPDATE placement_request SET status = 'WITHDRAWN' WHERE id = '${confirmed.request}'`,
    ],
    ({ declined, confirmed }) => [
      'formedling',
      `UPDATE proposal SET status = 'CONFIRMED', request_id = '${confirmed.request}' WHERE id = '${declined.proposal}'`,
      'ANSWERS_DIFFER',
      'CONFIRMATION_DIFFERS',
      'OFFER_MISSING',
      'OFFER_OF_OTHER_DECISION',
    ],
  ],
  CONFIRMATION_DIFFERS: [
    ({ confirmed }) => [
      'formedling',
      `DELETE FROM confirmation_step WHERE proposal_id = '${confirmed.proposal}';
        DELETE FROM charge WHERE proposal_id = '${confirmed.proposal}'; DELETE FROM confirmation WHERE proposal_id = '${confirmed.proposal}'`,
      'PLACEMENT_WITHOUT_PROPOSAL',
    ],
    (lives) => [
      'formedling',
      `${confirming(lives, 'RECORD_CHARGE')}; UPDATE proposal SET status = 'PENDING' WHERE id = '${lives.declined.proposal}';
        DELETE FROM proposal_answer WHERE proposal_id = '${lives.declined.proposal}'`,
      'OFFER_ANSWER_DIFFERS',
    ],
    (lives) => ['formedling', withdrawConfirmed(lives, 'PLACEMENT_WITHDRAWN'), ...OF_WITHDRAWN],
    (lives) => ['formedling', withdrawConfirmed(lives, 'WITHDRAWN_BY_BROKER'), ...OF_WITHDRAWN],
    ({ declined }) => [
      'formedling',
      `UPDATE proposal SET end_code = 'PLACEMENT_WITHDRAWN' WHERE id = '${declined.proposal}'`,
    ],
  ],
  ANSWERS_DIFFER: [
    ({ live }) => ['formedling', ANSWERS(live.proposal, 'ACCEPT')],
    ({ live }) => ['formedling', ANSWERS(live.proposal, 'DECLINE')],
    ({ declined }) => [
      'formedling',
      `DELETE FROM proposal_answer WHERE proposal_id = '${declined.proposal}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `DELETE FROM proposal_answer WHERE proposal_id = '${confirmed.proposal}' AND party = 'CLIENT'`,
    ],
  ],
  CHARGE_DIFFERS: [
    ({ confirmed }) => ['formedling', `DELETE FROM charge WHERE proposal_id = '${confirmed.proposal}'`],
    ({ declined }) => [
      'formedling',
      `INSERT INTO charge (proposal_id, request_id, district, kind, price_valid_from, charged_on, amount)
        SELECT '${declined.proposal}', '${declined.request}', district, kind, price_valid_from, charged_on, amount FROM charge LIMIT 1`,
    ],
  ],
  OVERDUE: [
    ({ live, giving }) => [
      'formedling',
      `INSERT INTO errand (proposal_id, lane, kind, payload, due_at, attempts)
        VALUES ('${live.proposal}', '${live.proposal}/${giving}', 'x', '{}', now(), 100)`,
    ],
    (lives) => [
      'formedling',
      `${confirming(lives, 'RECORD_CHARGE')}; UPDATE confirmation SET attempts = 100 WHERE proposal_id = '${lives.declined.proposal}'`,
      'OFFER_ANSWER_DIFFERS',
    ],
  ],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
