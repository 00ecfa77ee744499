import { type EntityManager, MoreThan, Not } from 'typeorm';
import { todayOf } from '../../../platform/time/calendar';
import type { DistrictContext } from '../context/district-context';
import type { CandidateEntity } from '../entities/candidate.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { holdConflict } from '../errors/hold.errors';
import { obstacleTo } from '../policy/visibility';

interface Transition {
  readonly transition: { readonly from: VacancyStatus; readonly to: VacancyStatus };
}

/** @throws ConflictError unless the candidate may be proposed to the district, as of now */
export function assertAvailableTo(
  candidate: CandidateEntity,
  { territory, clock, district, transition }: DistrictContext & Transition & { readonly district: string },
): void {
  const today = todayOf(clock);
  if (obstacleTo(candidate, { district, territory, today }) !== undefined) {
    throw holdConflict('CANDIDATE_NOT_AVAILABLE', transition);
  }
}

/** @throws ConflictError naming why the candidate may not be placed with the district, as of now */
export function assertPlaceableWith(
  candidate: CandidateEntity,
  { territory, clock, district, transition }: DistrictContext & Transition & { readonly district: string },
): void {
  const obstacle = obstacleTo(candidate, { district, territory, today: todayOf(clock) });
  if (obstacle !== undefined) throw holdConflict(obstacle, transition);
}

/** @throws ConflictError when as many places are filled as the candidate has */
export async function assertCapacityLeft(
  manager: EntityManager,
  candidate: CandidateEntity,
  transition: Transition['transition'],
): Promise<void> {
  const filled = await manager.countBy(VacancyEntity, {
    candidateId: candidate.id,
    status: VacancyStatus.FILLED,
  });
  if (filled >= candidate.capacity) throw holdConflict('NO_CAPACITY', transition);
}

/** @throws ConflictError when the candidate has as many other holds as it may at once */
export async function assertBelowCap(
  manager: EntityManager,
  candidate: CandidateEntity,
  {
    clock,
    holdsPerCandidate,
    vacancyId,
    transition,
  }: DistrictContext & Transition & { readonly vacancyId: string },
): Promise<void> {
  const held = await manager.countBy(VacancyEntity, {
    candidateId: candidate.id,
    id: Not(vacancyId),
    status: VacancyStatus.HELD,
    heldUntil: MoreThan(clock()),
  });
  if (held >= holdsPerCandidate) throw holdConflict('CANDIDATE_HELD', transition);
}
