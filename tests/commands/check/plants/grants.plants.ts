import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../../commands/check/compare/kinds';
import type { Life, Plant } from './plant';

/** The district was never told how its offer ended. */
const unanswered = ({ proposal }: Life) =>
  `UPDATE offer SET answer = 'PENDING', answered_on = NULL WHERE id = '${proposal}'`;

/** Ways in which kinds of identity grants and offers are planted. */
export const GRANTS_PLANTS = {
  GRANT_MISSING: [
    ({ live }) => ['giving', `DELETE FROM identity_grant WHERE proposal_id = '${live.proposal}'`],
    ({ live }) => [
      'giving',
      `UPDATE identity_grant SET revoked_at = now() WHERE proposal_id = '${live.proposal}'`,
    ],
    ({ confirmed }) => [
      'giving',
      `UPDATE identity_grant SET revoked_at = now() WHERE proposal_id = '${confirmed.proposal}'`,
    ],
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
    ({ declined }) => ['asking', unanswered(declined)],
    ({ confirmed }) => ['asking', unanswered(confirmed)],
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
} satisfies Partial<Record<Kind, readonly Plant[]>>;
