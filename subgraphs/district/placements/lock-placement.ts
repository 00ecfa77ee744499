import type { EntityManager } from 'typeorm';
import { lockAggregates } from '../../harness/outbox/lock-aggregate';
import { candidateAggregate } from '../candidates/lock-candidate';

/**
 * Start, end and undoing of one placement wait for each other, also before its row is there. The candidate, where the
 * placement's end opens its vacancy, is locked with it: both before the transaction's first write.
 */
export async function lockPlacement(
  manager: EntityManager,
  uuid: string,
  candidateUuid?: string,
): Promise<void> {
  const keys = [`placement:${uuid}`];
  if (candidateUuid !== undefined) keys.push(candidateAggregate(candidateUuid));
  await lockAggregates(manager, keys);
}
