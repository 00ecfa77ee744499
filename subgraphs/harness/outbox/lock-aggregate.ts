import type { EntityManager, QueryRunner } from 'typeorm';

interface HeldLocks {
  /** Tells one transaction of a connection from the next. */
  readonly transaction: string;
  readonly keys: Set<string>;
}

/** What the present, or the last, transaction of each connection holds. */
const held = new WeakMap<QueryRunner, HeldLocks>();

/**
 * Locks aggregates until the transaction ends. Must come before the transaction's first write.
 *
 * Events are read in the order of their transactions' ids, and an id is given at a transaction's first write or row lock.
 * Were an id taken before the lock, a transaction with a lower id could change the aggregate after one with a higher id,
 * and the two events would be read in the wrong order. Taken under the lock, ids of one aggregate's transactions rise in
 * the order of their commits. Keys are locked in their order, so that two transactions never wait for each other.
 *
 * @throws Error when the transaction has written or locked a row already
 */
export async function lockAggregates(manager: EntityManager, keys: readonly string[]): Promise<void> {
  const runner = runnerOf(manager);
  for (const key of [...new Set(keys)].sort()) await lock(runner, key);
}

/** @throws Error unless this transaction holds the aggregate's lock */
export function assertLocked(manager: EntityManager, key: string): void {
  if (!held.get(runnerOf(manager))?.keys.has(key))
    throw new Error(`${key} is not locked by this transaction`);
}

async function lock(runner: QueryRunner, key: string): Promise<void> {
  const [{ late, transaction }] = await runner.query(LOCK, [key]);
  const known = held.get(runner);
  const locks = known?.transaction === transaction ? known! : { transaction, keys: new Set<string>() };
  if (late && !locks.keys.has(key))
    throw new Error(`${key} must be locked before the transaction's first write`);
  locks.keys.add(key);
  held.set(runner, locks);
}

const LOCK = `SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS late,
  pg_backend_pid() || '/' || extract(epoch FROM now()) AS transaction, pg_advisory_xact_lock(hashtextextended($1, 0))`;

function runnerOf(manager: EntityManager): QueryRunner {
  if (!manager.queryRunner?.isTransactionActive)
    throw new Error('An aggregate is locked within a transaction');
  return manager.queryRunner;
}
