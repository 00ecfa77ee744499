import type { EntityManager } from 'typeorm';

/**
 * Sets a candidate's `available_from` to the earliest start of its open vacancies. To be called under the candidate's
 * lock by everything that opens, holds, fills or withdraws a vacancy.
 */
export async function refreshAvailability(manager: EntityManager, candidateId: string): Promise<void> {
  await manager.query(
    `UPDATE candidate SET available_from = coalesce(
      (SELECT min(starts_on) FROM vacancy WHERE candidate_id = $1 AND status = 'OPEN'), 'infinity') WHERE id = $1`,
    [candidateId],
  );
}
