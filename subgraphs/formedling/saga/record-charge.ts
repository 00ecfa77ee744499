import type { FormedlingContext } from '../context/formedling-context';
import { ConfirmationEntity } from '../entities/confirmation.entity';
import type { ConfirmationSubject } from './confirmation-step';

/**
 * The charge by the price in force on its day, once for a proposal, together with its step. Refuses, by having no effect,
 * once the confirmation is being undone.
 */
export async function recordCharge(
  { dataSource, clock }: FormedlingContext,
  { confirmation, proposal, request }: ConfirmationSubject,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const { affected } = await manager.update(
      ConfirmationEntity,
      { proposalId: proposal.id, state: 'RUNNING' },
      { state: 'CHARGED' },
    );
    if (affected !== 1) return;
    await manager.query(
      `INSERT INTO charge (proposal_id, request_id, district, kind, price_valid_from, charged_on, amount)
       SELECT $1, $2, $3, p.kind, p.valid_from, $5, p.amount FROM price p
       WHERE p.kind = $4 AND p.valid_from <= $5 AND (p.valid_to IS NULL OR p.valid_to > $5)
       ON CONFLICT (proposal_id) DO NOTHING`,
      [proposal.id, request.id, proposal.requestingDistrict, request.needs.kind, confirmation.chargedOn],
    );
    await manager.query(
      `INSERT INTO confirmation_step (proposal_id, step, done_at) VALUES ($1, 'RECORD_CHARGE', $2) ON CONFLICT DO NOTHING`,
      [proposal.id, clock()],
    );
  });
}
