import type { Kind } from '../../../../commands/check/compare/kinds';
import type { Plant } from './plant';

/** Ways in which kinds of the rows of confirmations, proposals and charges are planted. */
export const CHARGES_PLANTS = {
  STEPS_DIFFER: [
    ({ confirmed }) => [
      'formedling',
      `UPDATE confirmation_step SET undone_at = now() WHERE proposal_id = '${confirmed.proposal}' AND step = 'RECORD_CHARGE'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `DELETE FROM confirmation_step WHERE proposal_id = '${confirmed.proposal}' AND step = 'FILL_VACANCY'`,
    ],
  ],
  REASON_DIFFERS: [
    ({ confirmed }) => [
      'formedling',
      `UPDATE proposal SET end_reason = 'x' WHERE id = '${confirmed.proposal}'`,
    ],
    ({ live }) => [
      'formedling',
      `UPDATE proposal SET end_code = 'HOLD_EXPIRED' WHERE id = '${live.proposal}'`,
    ],
    ({ declined }) => [
      'formedling',
      `UPDATE proposal SET status = 'WITHDRAWN' WHERE id = '${declined.proposal}'`,
      'ANSWERS_DIFFER',
      'OFFER_ANSWER_DIFFERS',
    ],
    ({ declined }) => [
      'formedling',
      `UPDATE placement_request SET status = 'WITHDRAWN' WHERE id = '${declined.request}'`,
    ],
  ],
  CHARGE_DIFFERS: [
    ({ confirmed }) => ['formedling', `DELETE FROM charge WHERE proposal_id = '${confirmed.proposal}'`],
    ({ declined, asking }) => [
      'formedling',
      `INSERT INTO charge (proposal_id, request_id, district, kind, price_valid_from, charged_on, amount)
        SELECT '${declined.proposal}', '${declined.request}', '${asking}', kind, valid_from, current_date, amount
        FROM price WHERE valid_to IS NULL LIMIT 1`,
    ],
    ({ confirmed }) => [
      'formedling',
      `UPDATE charge SET amount = amount + 100 WHERE proposal_id = '${confirmed.proposal}'`,
    ],
    ({ giving, confirmed }) => [
      'formedling',
      `UPDATE charge SET district = '${giving}' WHERE proposal_id = '${confirmed.proposal}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `UPDATE charge SET charged_on = charged_on - 200 WHERE proposal_id = '${confirmed.proposal}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `UPDATE charge SET charged_on = charged_on - 200 WHERE proposal_id = '${confirmed.proposal}';
        UPDATE confirmation SET charged_on = charged_on - 200 WHERE proposal_id = '${confirmed.proposal}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `UPDATE charge c SET price_valid_from = p.valid_from, amount = p.amount FROM price p
        WHERE p.kind = c.kind AND p.valid_to IS NOT NULL AND proposal_id = '${confirmed.proposal}'`,
    ],
    ({ confirmed }) => [
      'formedling',
      `INSERT INTO charge_credit (proposal_id, credited_on, amount)
        SELECT proposal_id, current_date, 1 - amount FROM charge WHERE proposal_id = '${confirmed.proposal}'`,
      'CREDIT_DIFFERS',
    ],
  ],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
