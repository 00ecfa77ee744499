import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../../service/errors';
import { lockAggregates } from '../../service/outbox/lock-aggregate';
import type { Territory } from '../districts/territory';
import type { GlobalId } from '../global-id';
import { CandidateEntity } from './candidate.entity';

/** The key under which everything of a candidate changes. */
export function candidateAggregate(uuid: string): string {
  return `candidate:${uuid}`;
}

/**
 * The candidate's row, locked until the transaction ends. Everything that depends on a candidate's checks, consent or
 * vacancies changes under this lock, so what is computed from them is never computed from a half. To be
 * called before the transaction's first write (`lockAggregates` says why).
 *
 * @throws NotFoundError also when the id names another district than the row's
 */
export async function lockCandidate(
  manager: EntityManager,
  id: GlobalId,
  territory: Territory,
): Promise<CandidateEntity> {
  await lockAggregates(manager, [candidateAggregate(id.uuid)]);
  const candidate = await manager.findOne(CandidateEntity, {
    where: { id: id.uuid },
    lock: { mode: 'pessimistic_write' },
  });
  const isOwned =
    candidate !== null && territory.ownerOf(candidate.district) === territory.ownerOf(id.district);
  if (!isOwned) throw new NotFoundError('Candidate');
  return candidate;
}
