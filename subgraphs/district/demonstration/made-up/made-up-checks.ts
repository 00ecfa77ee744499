import { addDays, addMonths, type IsoDate } from '../../../../platform/time/calendar';
import {
  type CheckedCandidate,
  type CheckNote,
  REGISTER_EXTRACTS,
  requiredChecks,
} from '../../clearance/clearance';
import { CandidateStatus } from '../../entities/candidate.enums';
import type { Random } from './random';

/** Recent enough for a register extract under LSS to stay valid for three months more. */
const NEWEST_DAYS = 2;
const OLDEST_DAYS = 90;
const EXPIRED = 0.04;

/** Checks that fit the status: all of them for those who have been approved, some for those under investigation. */
export function makeUpChecks(
  candidate: CheckedCandidate,
  status: CandidateStatus,
  random: Random,
  today: IsoDate,
): CheckNote[] {
  if (status === CandidateStatus.REGISTERED) return [];
  const required = requiredChecks(candidate.kind).flatMap(({ kind, count }) =>
    Array<typeof kind>(count).fill(kind),
  );
  const isComplete = status !== CandidateStatus.UNDER_INVESTIGATION && status !== CandidateStatus.REJECTED;
  const kinds = isComplete ? required : required.slice(0, random.integer(1, required.length - 1));
  const hasExpired = isComplete && random.chance(EXPIRED);
  return kinds.map((kind, index) => {
    const performedOn = addDays(today, -random.integer(NEWEST_DAYS, OLDEST_DAYS) - (hasExpired ? 800 : 0));
    const hasFailed = status === CandidateStatus.REJECTED && index === kinds.length - 1;
    return {
      kind,
      passed: REGISTER_EXTRACTS.has(kind) ? null : !hasFailed,
      performedOn,
      validUntil: addMonths(performedOn, random.pick([12, 18, 24])),
    };
  });
}
