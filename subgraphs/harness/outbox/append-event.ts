import type { EntityManager } from 'typeorm';
import { assertLocked } from './lock-aggregate';
import { OUTBOX_CHANNEL } from './outbox-tables';

export interface NewEvent {
  readonly topic: string;
  /** The row that the event tells of, as `<kind>:<key>`. */
  readonly aggregate: string;
  /** The row's version, rising with every change. */
  readonly version: number;
  /** Ids and facts, never personal data: an event outlives consents. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The key, locked by `lockAggregates`, under which the row changes: the row itself or what it is part of. */
  readonly lockedBy: string;
}

/**
 * Writes an event in the transaction of the change that it tells of: both are there or neither. Appending the same version
 * of a row again changes nothing. The notification, sent at commit, only wakes readers.
 */
export async function appendEvent(manager: EntityManager, event: NewEvent): Promise<void> {
  assertLocked(manager, event.lockedBy);
  await manager.query(
    `WITH appended AS (
      INSERT INTO outbox (topic, aggregate, version, payload) VALUES ($1, $2, $3, $4)
      ON CONFLICT (topic, aggregate, version) DO NOTHING RETURNING id)
    SELECT pg_notify($5, '') FROM appended`,
    [event.topic, event.aggregate, event.version, JSON.stringify(event.payload), OUTBOX_CHANNEL],
  );
}
