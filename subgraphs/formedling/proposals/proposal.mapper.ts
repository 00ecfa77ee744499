import { type BrokeringViewer, isRequesting } from '../policy/brokering-viewer';
import type { ProposalEntity } from './proposal.entity';
import { Proposal, ProposalAnswer } from './proposal.type';
import type { ProposalAnswerEntity } from './proposal-answer.entity';
import { ProposalParty, type ProposalStatus } from './proposal-status';

export function toProposal(entity: ProposalEntity, viewer: BrokeringViewer): Proposal {
  const { id, requestId, candidateId, vacancyId, status, heldUntil, endReason } = entity;
  const showsReasons = isRequesting(viewer, entity);
  return Object.assign(new Proposal(), {
    id,
    requestId,
    candidateId,
    vacancyId,
    showsReasons,
    status: status as ProposalStatus,
    heldUntil,
    endReason: showsReasons ? endReason : null,
  });
}

export function toProposalAnswer(
  { party, answer, reason, at }: ProposalAnswerEntity,
  { showsReasons }: Proposal,
): ProposalAnswer {
  const isTold = showsReasons || party === ProposalParty.CANDIDATE;
  return Object.assign(new ProposalAnswer(), { party, answer, reason: isTold ? reason : null, at });
}
