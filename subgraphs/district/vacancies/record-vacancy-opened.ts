import type { EntityManager } from 'typeorm';
import { appendEvent } from '../../harness/outbox/append-event';
import { candidateAggregate } from '../candidates/lock-candidate';
import { formatGlobalId } from '../ids/global-id';

export const VACANCY_OPENED = 'vacancyOpened';

/** A vacancy by its row: uuids, and the code it is stored with. */
export interface VacancyKey {
  readonly id: string;
  readonly candidateId: string;
  readonly district: string;
}

/** What is kept of an opening: an id, nothing of the candidate. */
export interface VacancyOpenedPayload {
  readonly vacancy: string;
}

/**
 * Writes the event of a vacancy that this transaction has made OPEN, under its candidate's lock (`lockCandidate`): one
 * event for each version of the row, however often it is called.
 */
export async function recordVacancyOpened(manager: EntityManager, vacancy: VacancyKey): Promise<void> {
  const [row] = await manager.query('SELECT version FROM vacancy WHERE id = $1', [vacancy.id]);
  const payload: VacancyOpenedPayload = { vacancy: formatGlobalId(vacancy.district, vacancy.id) };
  await appendEvent(manager, {
    topic: VACANCY_OPENED,
    aggregate: `vacancy:${vacancy.id}`,
    version: row.version,
    payload: { ...payload },
    lockedBy: candidateAggregate(vacancy.candidateId),
  });
}
