import type { IsoDate } from '../../../platform/time/calendar';
import type { ProposalEntity } from '../entities/proposal.entity';
import type { ProposalAnswerEntity } from '../entities/proposal-answer.entity';
import { END_TEXTS, ProposalEndCode } from '../entities/proposal-end-code';
import { ProposalParty, ProposalStatus } from '../entities/proposal-status';
import { type BrokeringViewer, isRequesting } from '../policy/brokering-viewer';
import { Proposal, ProposalAnswer } from './proposal.type';

/** Proposals (alias `p`) with what became of them (alias `c`). */
export const PROPOSALS = `proposal p LEFT JOIN confirmation c ON c.proposal_id = p.id AND c.state = 'DONE'`;

/** What a loader reads of `PROPOSALS`. */
export const PROPOSAL_COLUMNS = `p.id, p.request_id AS "requestId",
  (SELECT r.decision_id FROM placement_request r WHERE r.id = p.request_id) AS "decisionId", p.requesting_district AS "requestingDistrict",
  p.candidate_district AS "candidateDistrict", p.candidate_id AS "candidateId", p.vacancy_id AS "vacancyId", p.status,
  p.held_until AS "heldUntil", p.proposed_at AS "proposedAt", p.end_reason AS "endReason", p.end_code AS "endCode",
  p.clearance_lost_on AS "clearanceLostOn", p.version,
  c.placement_id AS "placementId", c.starts_on AS "startsOn", c.ends_on AS "endsOn"`;

export interface ProposalRow extends Omit<ProposalEntity, 'proposedBy' | 'commandKey'> {
  readonly decisionId: string;
  readonly placementId: string | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

export function toProposal(entity: ProposalRow, viewer: BrokeringViewer): Proposal {
  const { id, requestId, decisionId, candidateId, vacancyId, status, heldUntil, endCode } = entity;
  const { proposedAt, version, clearanceLostOn, placementId, startsOn, endsOn } = entity;
  const showsReasons = isRequesting(viewer, entity);
  return Object.assign(new Proposal(), {
    id,
    requestId,
    decisionId,
    candidateId,
    vacancyId,
    showsReasons,
    status: status as ProposalStatus,
    heldUntil,
    proposedAt,
    version,
    endReason: showsReasons ? endReasonOf(entity) : null,
    endCode: showsReasons ? endCode : null,
    placementId,
    startsOn,
    endsOn,
    clearanceLostOn,
  });
}

/** What was refused in a confirmation is kept as systems tell it; people are told what that means. */
function endReasonOf({ status, endReason, endCode }: ProposalRow): string | null {
  if (status !== ProposalStatus.FAILED) return endReason;
  return END_TEXTS[endCode ?? ProposalEndCode.CONFIRMATION_FAILED];
}

export type ProposalAnswerRow = Omit<ProposalAnswerEntity, 'answeredBy'>;

export function toProposalAnswer(
  { party, answer, reason, at }: ProposalAnswerRow,
  { showsReasons }: Proposal,
): ProposalAnswer {
  const isTold = showsReasons || party === ProposalParty.CANDIDATE;
  return Object.assign(new ProposalAnswer(), { party, answer, reason: isTold ? reason : null, at });
}
