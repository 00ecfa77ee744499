import type { IsoDate } from '../../../platform/time/calendar';
import { assertState, type DecisionDays, DecisionState, stateOf, waitsOn } from './decision-state';

/** @throws ConflictError unless the decision waits today: one that is to be executed on a later day does */
export function assertWaiting(days: DecisionDays, today: IsoDate): void {
  const present = waitsOn(days, today) ? { ...days, executedOn: null } : days;
  assertState(present, [DecisionState.WAITING, DecisionState.INTERRUPTED], stateOf(present));
}
