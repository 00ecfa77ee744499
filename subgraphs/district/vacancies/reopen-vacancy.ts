import type { EntityManager } from 'typeorm';
import { todayOf } from '../../../platform/time/calendar';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { refreshAvailability } from './availability';
import { recordVacancyOpened, type VacancyKey } from './record-vacancy-opened';

export interface Reopening {
  /** HELD: its hold was released or has expired. FILLED: its placement has ended. */
  readonly from: VacancyStatus.HELD | VacancyStatus.FILLED;
  readonly at: Date;
}

/**
 * Opens a vacancy again, with its one event. To be called under its candidate's lock (`lockCandidate`). False, with nothing
 * changed, when it is not in the state that it should be reopened from: of two that end one hold, one reopens. One that was
 * filled is free from today on, or from its own later day.
 */
export async function reopenVacancy(
  manager: EntityManager,
  vacancy: VacancyKey,
  { from, at }: Reopening,
): Promise<boolean> {
  const { affected } = await manager.update(
    VacancyEntity,
    { id: vacancy.id, status: from },
    { status: VacancyStatus.OPEN, openedAt: at, heldUntil: null },
  );
  if (affected !== 1) return false;
  if (from === VacancyStatus.FILLED) {
    const today = todayOf(() => at);
    await manager.query('UPDATE vacancy SET starts_on = $2 WHERE id = $1 AND starts_on < $2', [
      vacancy.id,
      today,
    ]);
  }
  await refreshAvailability(manager, vacancy.candidateId);
  await recordVacancyOpened(manager, vacancy);
  return true;
}
