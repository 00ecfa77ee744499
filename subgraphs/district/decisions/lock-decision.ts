import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../../../platform/errors/errors';
import type { Territory } from '../districts/territory';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import type { GlobalId } from '../ids/global-id';

/**
 * The decision's row, locked until the transaction ends: its state, its waits and its placements change under this lock.
 *
 * @throws NotFoundError also when the id names another district than the row's
 */
export async function lockDecision(
  manager: EntityManager,
  id: GlobalId,
  territory: Territory,
): Promise<CareDecisionEntity> {
  const decision = await manager.findOne(CareDecisionEntity, {
    where: { id: id.uuid },
    lock: { mode: 'pessimistic_write' },
  });
  const isOwned =
    decision !== null && territory.ownerOf(decision.district) === territory.ownerOf(id.district);
  if (!isOwned) throw new NotFoundError('Decision');
  return decision;
}
