import type { FormedlingContext } from '../context/formedling-context';
import { ConfirmationEntity } from '../entities/confirmation.entity';
import { ProposalEntity } from '../entities/proposal.entity';
import { END_TEXTS, ProposalEndCode } from '../entities/proposal-end-code';
import { ProposalStatus } from '../entities/proposal-status';
import { addErrands } from '../errands/errand-book';
import { lockProposal } from '../transitions/find-proposal';
import { updateProposal } from '../transitions/proposal-changes';
import { revokeErrand } from '../transitions/proposal-errands';
import { reopenRequest } from '../transitions/request-changes';

/**
 * The proposal of a placement that was withdrawn before its first day ends, with its event, and its request is open again: once,
 * however often it is called. False while the confirmation goes on: then it is to be called again.
 *
 * @param placementId global id
 */
export async function takeBackPlacement(
  { dataSource, clock }: FormedlingContext,
  placementId: string,
): Promise<boolean> {
  const known = await dataSource.manager.findOneBy(ConfirmationEntity, { placementId });
  if (known === null) return true;
  if (known.state === 'RUNNING' || known.state === 'CHARGED') return false;
  await dataSource.transaction(async (manager) => {
    const stored = await manager.findOneByOrFail(ProposalEntity, { id: known.proposalId });
    const change = await lockProposal(manager, stored, clock());
    const { proposal, request, at } = change;
    if (proposal.status !== ProposalStatus.CONFIRMED) return;
    const endCode = ProposalEndCode.PLACEMENT_WITHDRAWN;
    const end = { endCode, endReason: END_TEXTS[endCode], clearanceLostOn: null };
    await updateProposal(change, { status: ProposalStatus.WITHDRAWN, ...end });
    await reopenRequest(manager, request);
    await addErrands(manager, proposal, at, [revokeErrand(proposal)]);
  });
  return true;
}
