import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEntity } from '../entities/proposal.entity';
import { END_TEXTS, ProposalEndCode } from '../entities/proposal-end-code';
import { HOLDING, LIVE_PROPOSAL, ProposalStatus } from '../entities/proposal-status';
import { lockProposal } from '../transitions/find-proposal';
import { endProposal, isConfirming } from '../transitions/proposal-changes';
import type { ProposeService } from './propose.service';

const EXPIRED = `SELECT p.id FROM proposal p WHERE p.status IN ('PENDING', 'ACCEPTED') AND p.held_until <= $1
  AND NOT EXISTS (SELECT FROM confirmation c WHERE c.proposal_id = p.id) ORDER BY p.held_until LIMIT 100`;
const ABANDONED = `SELECT id FROM proposal WHERE status = 'HOLDING' AND proposed_at <= $1 LIMIT 100`;

/** Ends proposals whose hold has ended. One whose confirmation has begun is the confirmation's. */
export async function expireProposals(context: FormedlingContext): Promise<void> {
  const { dataSource, clock } = context;
  for (const { id } of await dataSource.query(EXPIRED, [clock()])) {
    await dataSource.transaction(async (manager) => {
      const known = await manager.findOneByOrFail(ProposalEntity, { id });
      const change = await lockProposal(manager, known, clock());
      const isLive = LIVE_PROPOSAL.has(change.proposal.status) && !(await isConfirming(manager, id));
      if (!isLive) return;
      const code = ProposalEndCode.HOLD_EXPIRED;
      await endProposal(change, { status: ProposalStatus.EXPIRED, reason: END_TEXTS[code], code });
    });
  }
}

/** Releases what was reserved and not recorded, by a process that died or lost its database. */
export async function releaseAbandoned(context: FormedlingContext, proposals: ProposeService): Promise<void> {
  const { dataSource, clock, settings } = context;
  const before = new Date(clock().getTime() - settings.abandonAfterMs);
  const rows: { id: string }[] = await dataSource.query(ABANDONED, [before]);
  await Promise.all(
    rows.map(async ({ id }) => {
      const proposal = await dataSource.manager.findOneBy(ProposalEntity, { id });
      if (proposal?.status === HOLDING) await proposals.abandon(proposal, { mayHold: true });
    }),
  );
}
