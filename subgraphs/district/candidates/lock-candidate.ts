import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../../../platform/errors/errors';
import { lockAggregates } from '../../harness/outbox/lock-aggregate';
import type { Territory } from '../districts/territory';
import { CandidateEntity } from '../entities/candidate.entity';
import { mergedConflict } from '../errors/candidate.errors';
import { formatGlobalId, type GlobalId } from '../ids/global-id';

/** The key under which everything of a candidate changes. */
export function candidateAggregate(uuid: string): string {
  return `candidate:${uuid}`;
}

/**
 * The candidate's row, locked until the transaction ends. Everything that depends on a candidate's checks, consent or
 * vacancies changes under this lock, so what is computed from them is never computed from a half. To be
 * called before the transaction's first write (`lockAggregates` says why).
 *
 * @throws NotFoundError also when the id names another district than the row's; ConflictError `CANDIDATE_MERGED`
 */
export async function lockCandidate(
  manager: EntityManager,
  id: GlobalId,
  territory: Territory,
): Promise<CandidateEntity> {
  const candidate = await lockStoredCandidate(manager, id, territory);
  if (candidate.mergedInto === null) return candidate;
  const survivor = await manager.findOneByOrFail(CandidateEntity, { id: candidate.mergedInto });
  throw mergedConflict(formatGlobalId(survivor.district, survivor.id));
}

/** The same of one that may have been merged into another. */
export async function lockStoredCandidate(
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

/** Where the brokering’s commands for a candidate go: one that was merged is known to it by its former id. */
export async function lockSurvivor(
  manager: EntityManager,
  id: GlobalId,
  territory: Territory,
): Promise<CandidateEntity> {
  const stored = await manager.findOneBy(CandidateEntity, { id: id.uuid });
  return lockCandidate(manager, { ...id, uuid: stored?.mergedInto ?? id.uuid }, territory);
}
