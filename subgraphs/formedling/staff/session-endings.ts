import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { appendEvent } from '../../harness/outbox/append-event';
import { lockAggregates } from '../../harness/outbox/lock-aggregate';
import type { FormedlingContext } from '../context/formedling-context';
import type { EndedSession } from './ended-session.type';

export const SESSION_ENDED = 'sessionEnded';

/** As long as the longest session that a gateway may give: what has ended is remembered until no cookie of it can live. */
export const LONGEST_SESSION_MS = 86_400_000;

/** The lock under which an ending is written; must be taken first in its transaction. */
export async function lockEnding(manager: EntityManager, others: readonly string[] = []): Promise<string> {
  const id = randomUUID();
  await lockAggregates(manager, [...others, aggregateOf(id)]);
  return id;
}

/** Ends a session, or all that a person has, for every gateway. */
export async function recordEnding(
  manager: EntityManager,
  id: string,
  { sid, sub, byPerson, at, until }: EndedSession,
): Promise<void> {
  await manager.query(
    'INSERT INTO ended_session (id, sid, sub, by_person, at, until) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, sid, sub, byPerson, at, until],
  );
  await appendEvent(manager, {
    topic: SESSION_ENDED,
    aggregate: aggregateOf(id),
    version: 1,
    payload: { sid, sub, byPerson, at: at.toISOString(), until: until.toISOString() },
    lockedBy: aggregateOf(id),
  });
}

export const FORGET_ENDINGS_MS = 3_600_000;

/** Removes what has ended so long ago that no cookie of it can live. */
export async function forgetEndings({ dataSource, clock }: FormedlingContext): Promise<void> {
  await dataSource.query('DELETE FROM ended_session WHERE until <= $1', [clock()]);
}

function aggregateOf(id: string): string {
  return `ended-session:${id}`;
}
