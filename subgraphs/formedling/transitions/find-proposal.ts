import type { EntityManager } from 'typeorm';
import { isGiven } from '../../../platform/collections/is-given';
import { NotFoundError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { assertVersion } from '../../harness/versions/assert-version';
import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEntity } from '../entities/proposal.entity';
import { ProposalAnswerEntity } from '../entities/proposal-answer.entity';
import { Answer, HOLDING } from '../entities/proposal-status';
import { isUuid } from '../ids/uuid';
import { seesProposal, viewerOf } from '../policy/brokering-viewer';
import type { ProposalChange } from './proposal-changes';
import { lockRequest } from './request-changes';

/** A proposal that a command names. @throws NotFoundError for one that is not there, or not for the caller */
export async function findProposal(
  { dataSource, registry }: FormedlingContext,
  caller: Caller,
  id: string,
): Promise<ProposalEntity> {
  const proposal = isUuid(id) ? await dataSource.manager.findOneBy(ProposalEntity, { id }) : null;
  if (
    proposal === null ||
    proposal.status === HOLDING ||
    !seesProposal(viewerOf(caller, registry), proposal)
  ) {
    throw new NotFoundError('Proposal');
  }
  return proposal;
}

/**
 * The proposal and its request as they are under the request's lock, which must come first in its transaction.
 *
 * @param read the version that the caller has read
 * @throws ConflictError `VERSION_CONFLICT`
 */
export async function lockProposal(
  manager: EntityManager,
  { id, requestId }: ProposalEntity,
  at: Date,
  read?: number | null,
): Promise<ProposalChange> {
  const request = (await lockRequest(manager, requestId))!;
  const proposal = await manager.findOneByOrFail(ProposalEntity, { id });
  await assertProposalVersion(manager, proposal, read);
  return { manager, request, proposal, at };
}

async function assertProposalVersion(
  manager: EntityManager,
  { id, version, status }: ProposalEntity,
  read: number | null | undefined,
): Promise<void> {
  if (!isGiven(read) || read === version) return;
  const answers = await manager.findBy(ProposalAnswerEntity, { proposalId: id, answer: Answer.ACCEPT });
  const accepted = answers.map(({ party }) => party).sort();
  assertVersion(read, { what: 'proposal', id, version, current: { status, accepted } });
}
