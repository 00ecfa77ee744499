import type { EntityManager } from 'typeorm';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import { CandidateEntity } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { isToBeHad } from '../policy/visibility';
import { refreshAvailability } from './availability';
import { recordVacancyOpened, type VacancyKey } from './record-vacancy-opened';

export interface Reopening {
  /** HELD: its hold was released or has expired. FILLED: its placement has ended. */
  readonly from: VacancyStatus.HELD | VacancyStatus.FILLED;
  readonly at: Date;
}

/** Those that have left the pool: none of their places opens. */
const HAVE_LEFT: ReadonlySet<CandidateStatus> = new Set([CandidateStatus.REJECTED, CandidateStatus.ENDED]);
const TAKEN_BY_NOBODY = { holdId: null, heldUntil: null, placementId: null };
const NOT_IN_POOL = 'Uppdragstagaren är inte kvar i poolen.';

/**
 * Opens a vacancy again, with its one event; a candidate that has left the pool has it withdrawn instead, and of one that is not
 * to be had just now nobody is told until it is (`announce-again.ts`). To be called under its candidate's lock
 * (`lockCandidate`), with the candidate's row as it is to be. False, with nothing changed, when the vacancy is not in the
 * state that it should be reopened from: of two that end one hold, one reopens.
 */
export async function reopenVacancy(
  manager: EntityManager,
  vacancy: VacancyKey,
  { from, at }: Reopening,
): Promise<boolean> {
  const candidate = await manager.findOneByOrFail(CandidateEntity, { id: vacancy.candidateId });
  const hasLeft = HAVE_LEFT.has(candidate.status);
  const to = hasLeft
    ? { status: VacancyStatus.WITHDRAWN, withdrawalReason: NOT_IN_POOL }
    : { status: VacancyStatus.OPEN, openedAt: at };
  const known = { id: vacancy.id, status: from };
  const { affected } = await manager.update(VacancyEntity, known, { ...to, ...TAKEN_BY_NOBODY });
  if (affected !== 1) return false;
  if (hasLeft) return true;
  const today = todayOf(() => at);
  if (from === VacancyStatus.FILLED) await startFrom(manager, vacancy.id, today);
  await refreshAvailability(manager, vacancy.candidateId);
  if (isToBeHad(candidate, today)) await recordVacancyOpened(manager, vacancy);
  return true;
}

/** One that was filled is free from today on, or from its own later day. */
async function startFrom(manager: EntityManager, vacancyId: string, today: IsoDate): Promise<void> {
  await manager.query('UPDATE vacancy SET starts_on = $2 WHERE id = $1 AND starts_on < $2', [
    vacancyId,
    today,
  ]);
}
