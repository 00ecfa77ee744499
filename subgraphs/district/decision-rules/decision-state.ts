import { ConflictError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';

/**
 * | from | command | to |
 * |---|---|---|
 * | WAITING, INTERRUPTED | startPlacement, recordExecution of the whole | EXECUTED |
 * | WAITING, INTERRUPTED | recordExecution of a part | the same |
 * | EXECUTED, also with a running placement | recordExecution of a part: no more than that was | WAITING, INTERRUPTED: what it was |
 * | EXECUTED from a later day on | recordExecution of a part | the same |
 * | WAITING, INTERRUPTED | interruptDecision of a part, endPlacement of one that carries out a part | the same |
 * | EXECUTED without a running placement | interruptDecision | INTERRUPTED |
 * | EXECUTED | endPlacement, unless another placement carries out the whole | INTERRUPTED |
 * | EXECUTED | cancelPlacement, when a confirmation is undone; withdrawPlacement, before its first day | WAITING, INTERRUPTED: what it was |
 * | WAITING, INTERRUPTED, EXECUTED from a later day on | recordDelay, recordInterimMeasure | the same |
 * | WAITING, INTERRUPTED, EXECUTED without a running placement | closeDecision, and endPlacement with the last one | CLOSED |
 *
 * CLOSED is final. `correctDecision` leads from any state to the one that the corrected days give. Waiting and interrupted
 * decisions are on the clock (`clock.ts`).
 */
export enum DecisionState {
  WAITING = 'WAITING',
  INTERRUPTED = 'INTERRUPTED',
  EXECUTED = 'EXECUTED',
  CLOSED = 'CLOSED',
}

export type DecisionConflict =
  | 'DECISION_WAITING'
  | 'DECISION_INTERRUPTED'
  | 'DECISION_EXECUTED'
  | 'DECISION_CLOSED'
  | 'PLACEMENT_RUNNING';

export interface DecisionDays {
  readonly interruptedOn: IsoDate | null;
  readonly executedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
}

export function stateOf({ interruptedOn, executedOn, closedOn }: DecisionDays): DecisionState {
  if (closedOn !== null) return DecisionState.CLOSED;
  if (executedOn !== null) return DecisionState.EXECUTED;
  return interruptedOn === null ? DecisionState.WAITING : DecisionState.INTERRUPTED;
}

/** Whether it is neither closed nor executed by that day: one that is to be executed on a later day waits until then. */
export function waitsOn(
  { executedOn, closedOn }: Pick<DecisionDays, 'executedOn' | 'closedOn'>,
  today: IsoDate,
): boolean {
  return closedOn === null && (executedOn === null || executedOn > today);
}

/** @throws ConflictError with the states, unless the decision is in one of those that the command starts from */
export function assertState(days: DecisionDays, allowed: readonly DecisionState[], to: DecisionState): void {
  const from = stateOf(days);
  if (!allowed.includes(from)) throw decisionConflict(`DECISION_${from}`, from, to);
}

export function decisionConflict(
  reason: DecisionConflict,
  from: DecisionState,
  to: DecisionState,
): ConflictError {
  return new ConflictError(`The decision is ${from}.`, { reason, from, to });
}
