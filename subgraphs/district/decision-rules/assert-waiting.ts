import type { IsoDate } from '../../../platform/time/calendar';
import { assertState, type DecisionDays, DecisionState, stateOf } from './decision-state';

/** @throws ConflictError unless the decision waits today: one that is to be executed on a later day does */
export function assertWaiting(days: DecisionDays, today: IsoDate): void {
  const isExecuted = days.executedOn !== null && days.executedOn <= today;
  const present = isExecuted ? days : { ...days, executedOn: null };
  assertState(present, [DecisionState.WAITING, DecisionState.INTERRUPTED], stateOf(present));
}
