import type { EntityManager } from 'typeorm';
import { appendEvent } from '../../harness/outbox/append-event';
import { ConfirmationEntity } from '../entities/confirmation.entity';
import { ProposalEntity } from '../entities/proposal.entity';
import type { ProposalEndCode } from '../entities/proposal-end-code';
import { LIVE_PROPOSAL, ProposalStatus } from '../entities/proposal-status';
import type { RequestEntity } from '../entities/request.entity';
import { addErrands } from '../errands/errand-book';
import { ConfirmingError, ForbiddenTransitionError } from '../errors/transition.errors';
import { answerOfferErrand, releaseErrands } from './proposal-errands';
import { refreshRequest, requestAggregate } from './request-changes';

export const PROPOSAL_CHANGED = 'proposalChanged';

/** A live proposal's row and its request's, both under the request's lock. */
export interface ProposalChange {
  readonly manager: EntityManager;
  readonly request: RequestEntity;
  readonly proposal: ProposalEntity;
  readonly at: Date;
}

export async function updateProposal(
  { manager, proposal }: ProposalChange,
  change: Partial<Pick<ProposalEntity, 'status' | 'endReason' | 'endCode' | 'clearanceLostOn'>> = {},
): Promise<void> {
  Object.assign(proposal, change, { version: proposal.version + 1 });
  await manager.update(ProposalEntity, { id: proposal.id }, { ...change, version: proposal.version });
  await appendEvent(manager, {
    topic: PROPOSAL_CHANGED,
    aggregate: `proposal:${proposal.id}`,
    version: proposal.version,
    payload: { proposal: proposal.id, request: proposal.requestId },
    lockedBy: requestAggregate(proposal.requestId),
  });
}

export interface ProposalEnd {
  readonly status: ProposalStatus;
  readonly reason: string | null;
  /** Null for an end by a party's answer. */
  readonly code: ProposalEndCode | null;
  /** The outcome in the decision's offers log; the status by default. */
  readonly outcome?: string;
  /** What the offers log tells of it; the reason by default. */
  readonly note?: string;
}

/** Ends a live proposal without a placement: hold and identity are given back, the offers log gets its outcome. */
export async function endProposal(change: ProposalChange, end: ProposalEnd): Promise<void> {
  const { manager, request, proposal, at } = change;
  await updateProposal(change, { status: end.status, endReason: end.reason, endCode: end.code });
  await refreshRequest(manager, request);
  await addErrands(manager, proposal, at, [
    ...releaseErrands(proposal, end.reason ?? end.status),
    answerOfferErrand(change, { outcome: end.outcome ?? end.status, note: end.note ?? end.reason }),
  ]);
}

/** @throws ForbiddenTransitionError, ConfirmingError unless the proposal may become `to` now */
export async function assertLive(
  { manager, proposal, at }: ProposalChange,
  to: ProposalStatus,
): Promise<void> {
  if (!LIVE_PROPOSAL.has(proposal.status)) {
    throw new ForbiddenTransitionError('Proposal', { from: proposal.status, to });
  }
  if (await isConfirming(manager, proposal.id)) throw new ConfirmingError(proposal.status, to);
  if (proposal.heldUntil <= at) {
    throw new ForbiddenTransitionError('Proposal', { from: ProposalStatus.EXPIRED, to });
  }
}

export function isConfirming(manager: EntityManager, proposalId: string): Promise<boolean> {
  return manager.existsBy(ConfirmationEntity, { proposalId });
}

/** The request's proposal whose confirmation runs, if any. */
export async function findConfirming(manager: EntityManager, requestId: string): Promise<string | undefined> {
  const [row] = await manager.query(
    `SELECT p.id FROM proposal p JOIN confirmation c ON c.proposal_id = p.id
     WHERE p.request_id = $1 AND c.state IN ('RUNNING', 'CHARGED', 'UNDOING')`,
    [requestId],
  );
  return row?.id;
}
