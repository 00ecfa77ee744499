import { In } from 'typeorm';
import { endOfDay } from '../../../platform/time/calendar';
import type { FormedlingContext } from '../context/formedling-context';
import { ConfirmationEntity, type ConfirmationState } from '../entities/confirmation.entity';
import { ProposalEntity } from '../entities/proposal.entity';
import { END_TEXTS, ProposalEndCode } from '../entities/proposal-end-code';
import { LIVE_PROPOSAL, ProposalStatus } from '../entities/proposal-status';
import { RequestStatus } from '../entities/request-status';
import { addErrands } from '../errands/errand-book';
import { endProposal, type ProposalChange, updateProposal } from '../transitions/proposal-changes';
import { answerOfferErrand, grantErrand } from '../transitions/proposal-errands';
import { lockRequest, updateRequest } from '../transitions/request-changes';
import type { ConfirmationSubject } from './confirmation-step';

/** The last step: CONFIRMED and PLACED; the request's other proposals are withdrawn. */
export async function completeConfirmation(
  context: FormedlingContext,
  { confirmation, proposal }: ConfirmationSubject,
): Promise<void> {
  await endConfirmation(context, proposal.id, 'DONE', async (change) => {
    const { manager, request, at } = change;
    await updateProposal(change, { status: ProposalStatus.CONFIRMED });
    await updateRequest(manager, request, { status: RequestStatus.PLACED });
    await addErrands(manager, change.proposal, at, [
      answerOfferErrand(change, { outcome: 'ACCEPTED', note: null }),
      grantErrand(change.proposal, endOfDay(confirmation.endsOn)),
    ]);
    await withdrawOthers(change);
  });
}

/** All that was done has been undone. */
export async function failConfirmation(
  context: FormedlingContext,
  { confirmation, proposal }: ConfirmationSubject,
): Promise<void> {
  const code = confirmation.failureCode ?? ProposalEndCode.CONFIRMATION_FAILED;
  await endConfirmation(context, proposal.id, 'UNDONE', (change) =>
    endProposal(change, {
      status: ProposalStatus.FAILED,
      reason: confirmation.failure,
      code,
      note: END_TEXTS[code],
    }),
  );
}

async function endConfirmation(
  { dataSource, clock }: FormedlingContext,
  proposalId: string,
  state: ConfirmationState,
  work: (change: ProposalChange) => Promise<void>,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const known = await manager.findOneByOrFail(ProposalEntity, { id: proposalId });
    const request = (await lockRequest(manager, known.requestId))!;
    const from = state === 'DONE' ? 'CHARGED' : 'UNDOING';
    const { affected } = await manager.update(ConfirmationEntity, { proposalId, state: from }, { state });
    if (affected !== 1) return;
    const proposal = await manager.findOneByOrFail(ProposalEntity, { id: proposalId });
    await work({ manager, request, proposal, at: clock() });
  });
}

async function withdrawOthers({ manager, request, at }: ProposalChange): Promise<void> {
  const others = await manager.findBy(ProposalEntity, {
    requestId: request.id,
    status: In([...LIVE_PROPOSAL]),
  });
  for (const proposal of others) {
    const code = ProposalEndCode.OTHER_PLACED;
    const end = { status: ProposalStatus.WITHDRAWN, reason: END_TEXTS[code], code };
    await endProposal({ manager, request, proposal, at }, end);
  }
}
