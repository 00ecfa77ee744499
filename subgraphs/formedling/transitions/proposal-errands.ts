import { todayOf } from '../../../platform/time/calendar';
import type { ProposalEntity } from '../entities/proposal.entity';
import type { RequestEntity } from '../entities/request.entity';
import type { NewErrand } from '../errands/errand-book';

interface ProposalAt {
  readonly request: RequestEntity;
  readonly proposal: ProposalEntity;
  readonly at: Date;
}

/** Of a new proposal: the offer is logged with the decision, the requesting district may ask who the candidate is. */
export function openingErrands({ request, proposal, at }: ProposalAt): readonly NewErrand[] {
  return [
    {
      district: proposal.requestingDistrict,
      command: 'recordOffer',
      variables: { decisionId: request.decisionId, offerId: proposal.id, offeredOn: todayOf(() => at) },
    },
    grantErrand(proposal, proposal.heldUntil),
  ];
}

export function grantErrand(proposal: ProposalEntity, until: Date): NewErrand {
  return {
    district: proposal.candidateDistrict,
    command: 'grantIdentity',
    variables: {
      candidateId: proposal.candidateId,
      proposalId: proposal.id,
      district: proposal.requestingDistrict,
      until: until.toISOString(),
    },
  };
}

export function releaseErrands(proposal: ProposalEntity, reason: string): readonly NewErrand[] {
  const { id, vacancyId, candidateDistrict: district } = proposal;
  return [
    { district, command: 'releaseHold', variables: { vacancyId, holdId: id, reason } },
    revokeErrand(proposal),
  ];
}

export function revokeErrand({ id, candidateId, candidateDistrict }: ProposalEntity): NewErrand {
  return {
    district: candidateDistrict,
    command: 'revokeIdentity',
    variables: { candidateId, proposalId: id },
  };
}

/** The offers log takes one answer: the outcome. */
export function answerOfferErrand(
  { request, proposal, at }: ProposalAt,
  { outcome, note }: { readonly outcome: string; readonly note: string | null },
): NewErrand {
  return {
    district: proposal.requestingDistrict,
    command: 'answerOffer',
    variables: {
      decisionId: request.decisionId,
      offerId: proposal.id,
      answer: outcome,
      answeredOn: todayOf(() => at),
      reason: note,
    },
  };
}
