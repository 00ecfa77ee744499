import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEntity } from '../entities/proposal.entity';
import { HOLDING } from '../entities/proposal-status';
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

/** The proposal and its request as they are under the request's lock, which must come first in its transaction. */
export async function lockProposal(
  manager: EntityManager,
  { id, requestId }: ProposalEntity,
  at: Date,
): Promise<ProposalChange> {
  const request = (await lockRequest(manager, requestId))!;
  return { manager, request, proposal: await manager.findOneByOrFail(ProposalEntity, { id }), at };
}
