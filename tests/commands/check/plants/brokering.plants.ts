import type { Kind } from '../../../../commands/check/compare/kinds';
import { confirming, type Lives, type Plant } from './plant';

const ANSWERS = (proposal: string, answer: string) =>
  `INSERT INTO proposal_answer (proposal_id, party, answer, answered_by, at)
    SELECT '${proposal}', party, '${answer}', 'x', now() FROM unnest('{CANDIDATE,CLIENT,DISTRICT}'::text[]) AS party
    ON CONFLICT DO NOTHING`;

/** The proposal and its request, of a placement that runs. */
const withdrawConfirmed = ({ confirmed: { proposal, request } }: Lives, endCode: string) =>
  `UPDATE proposal SET status = 'WITHDRAWN', end_reason = 'x', end_code = '${endCode}' WHERE id = '${proposal}';
    UPDATE placement_request SET status = 'OPEN' WHERE id = '${request}'`;
const OF_WITHDRAWN = ['GRANT_LASTS', 'REQUEST_OF_ENDED_DECISION'] as const;

/** Ways in which kinds of requests and proposals are planted. */
export const BROKERING_PLANTS = {
  REQUEST_DIFFERS: [
    ({ live }) => ['formedling', `UPDATE placement_request SET status = 'OPEN' WHERE id = '${live.request}'`],
    ({ live }) => [
      'formedling',
      `UPDATE placement_request SET status = 'WITHDRAWN', withdrawal_reason = 'x' WHERE id = '${live.request}'`,
    ],
    ({ declined }) => [
      'formedling',
      `UPDATE placement_request SET status = 'PLACED' WHERE id = '${declined.request}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `UPDATE placement_request SET status = 'WITHDRAWN', withdrawal_reason = 'x' WHERE id = '${confirmed.request}'`,
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
      `${confirming(lives)}; UPDATE proposal SET status = 'PENDING' WHERE id = '${lives.declined.proposal}';
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
  OVERDUE: [
    ({ live, giving }) => [
      'formedling',
      `INSERT INTO errand (proposal_id, lane, kind, payload, due_at, attempts)
        VALUES ('${live.proposal}', '${live.proposal}/${giving}', 'x', '{}', now(), 100)`,
    ],
    (lives) => [
      'formedling',
      `${confirming(lives)}; UPDATE confirmation SET attempts = 100 WHERE proposal_id = '${lives.declined.proposal}'`,
      'OFFER_ANSWER_DIFFERS',
    ],
  ],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
