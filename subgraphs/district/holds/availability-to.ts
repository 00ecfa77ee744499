import type { EntityManager } from 'typeorm';
import { todayOf } from '../../service/calendar';
import type { CandidateEntity } from '../candidates/candidate.entity';
import type { DistrictContext } from '../district-context';
import { isSharedWith } from '../policy/visibility';
import type { VacancyStatus } from '../vacancies/vacancy-status';
import { holdConflict } from './hold.errors';

interface Transition {
  readonly transition: { readonly from: VacancyStatus; readonly to: VacancyStatus };
}

/** @throws ConflictError unless the candidate may be proposed to the district, as of now */
export function assertAvailableTo(
  candidate: CandidateEntity,
  { territory, clock, district, transition }: DistrictContext & Transition & { readonly district: string },
): void {
  const today = todayOf(clock);
  if (!isSharedWith(candidate, { district, territory, today })) {
    throw holdConflict('CANDIDATE_NOT_AVAILABLE', transition);
  }
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
  const [{ held }] = await manager.query(
    `SELECT count(*) AS held FROM vacancy WHERE candidate_id = $1 AND id <> $2 AND status = 'HELD' AND held_until > $3`,
    [candidate.id, vacancyId, clock()],
  );
  if (held >= holdsPerCandidate) throw holdConflict('CANDIDATE_HELD', transition);
}
