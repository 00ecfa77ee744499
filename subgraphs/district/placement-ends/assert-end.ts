import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { ClosureReason } from '../entities/care-decision.enums';
import type { PlacementEntity } from '../entities/placement.entity';
import { DecisionAfterPlacement, type PlacementOutcome } from '../entities/placement-outcome';

const { CLOSED } = DecisionAfterPlacement;

/** @throws BadUserInputError for a day before the placement's first: one that has not begun is withdrawn instead */
export function assertBegun(on: IsoDate, { startedOn }: PlacementEntity, today: IsoDate): void {
  const earliest = startedOn!;
  if (on >= earliest) return;
  if (earliest <= today) throw tooEarly(on, earliest);
  throw new BadUserInputError('on', `must not be before ${earliest}: it is to be withdrawn`, {
    rule: 'NOT_BEGUN',
    value: on,
    earliest,
  });
}

/** @throws BadUserInputError for a day before that since when the decision is as the placement's end finds it */
export function assertSettled(
  on: IsoDate,
  { executedOn, interruptedOn }: CareDecisionEntity,
  outcome: PlacementOutcome,
): void {
  const earliest = executedOn ?? (outcome.decision === CLOSED ? interruptedOn : null);
  if (earliest !== null && on < earliest) throw tooEarly(on, earliest);
}

/** @throws BadUserInputError for a closing without its reason, and a reason without a closing */
export function assertOutcome({ decision, closureReason }: PlacementOutcome): void {
  if (decision !== CLOSED && closureReason !== null) {
    throw new BadUserInputError('closureReason', 'must not be given unless the decision is closed', {
      rule: 'NOT_WANTED',
      value: closureReason,
    });
  }
  if (decision === CLOSED && closureReason === null) {
    throw new BadUserInputError('closureReason', 'must be given when the decision is closed', {
      rule: 'REQUIRED',
    });
  }
  if (closureReason === ClosureReason.EXPIRED) {
    throw new BadUserInputError('closureReason', 'must not be EXPIRED: a decision lapses by itself', {
      rule: 'LAPSES_BY_ITSELF',
      value: closureReason,
    });
  }
}

function tooEarly(on: IsoDate, earliest: IsoDate): BadUserInputError {
  return new BadUserInputError('on', `must not be before ${earliest}`, {
    rule: 'TOO_EARLY',
    value: on,
    earliest,
  });
}
