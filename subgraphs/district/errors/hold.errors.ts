import { ConflictError } from '../../../platform/errors/errors';
import type { VacancyStatus } from '../entities/vacancy-status';
import type { Obstacle } from '../policy/visibility';

/** Why a district takes a hold back. */
export type Revocation = Obstacle | 'DOES_NOT_FIT' | 'VACANCY_WITHDRAWN';

export type HoldConflict =
  | 'VACANCY_NOT_OPEN'
  | 'VACANCY_NOT_HELD'
  | 'CANDIDATE_HELD'
  | 'CANDIDATE_NOT_AVAILABLE'
  | 'HOLD_ENDED'
  | 'NO_CAPACITY'
  | Revocation;

const MESSAGES: Readonly<Record<HoldConflict, string>> = {
  VACANCY_NOT_OPEN: 'The vacancy is not open.',
  VACANCY_NOT_HELD: 'The vacancy is not held by this hold.',
  CANDIDATE_HELD: 'The candidate has as many proposals at once as it may.',
  CANDIDATE_NOT_AVAILABLE: 'The candidate is not available to this district.',
  HOLD_ENDED: 'This hold has ended.',
  NO_CAPACITY: 'All places of the candidate are filled.',
  CANDIDATE_UNAVAILABLE: 'The candidate is not available.',
  CLEARANCE_LOST: "The candidate's checks are not valid any more.",
  CONSENT_WITHDRAWN: 'The candidate does not consent to this district any more.',
  DOES_NOT_FIT: 'The candidate does not meet the needs any more.',
  VACANCY_WITHDRAWN: 'The vacancy is withdrawn.',
};

/** A transition that the vacancy's state does not allow. */
export function holdConflict(
  reason: HoldConflict,
  transition: { readonly from: VacancyStatus; readonly to: VacancyStatus },
): ConflictError {
  return new ConflictError(MESSAGES[reason], { reason, ...transition });
}
