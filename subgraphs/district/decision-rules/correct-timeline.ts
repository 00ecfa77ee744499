import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import { type DecisionTimeline, daysOf, type Execution } from './decision-timeline';

/** Left out: as it was. Null: it never was. */
export interface DateCorrection {
  readonly decidedOn?: IsoDate | null;
  readonly interruptedOn?: IsoDate | null;
  readonly executedOn?: IsoDate | null;
  readonly executedBeforeInterruptionOn?: IsoDate | null;
  readonly closedOn?: IsoDate | null;
}

/**
 * The timeline as it should have been recorded. `interruptedOn` and `executedBeforeInterruptionOn` correct the latest
 * interruption and the execution that it interrupted, `executedOn` the execution since then, or the only one.
 *
 * @throws BadUserInputError for what was never recorded, and for days that cannot follow each other
 */
export function correctTimeline(timeline: DecisionTimeline, correction: DateCorrection): DecisionTimeline {
  const executions = correctExecution(correctInterruption(timeline.executions, correction), correction);
  const corrected = {
    decidedOn: correction.decidedOn ?? timeline.decidedOn,
    executions,
    closedOn: correctClosing(timeline.closedOn, correction),
  };
  const days = daysOf(corrected);
  if (days.some((day, index) => index > 0 && day < days[index - 1]!)) {
    throw new BadUserInputError(
      'input',
      `would give days that do not follow each other: ${days.join(', ')}`,
      {
        rule: 'DAYS_OUT_OF_ORDER',
        days,
      },
    );
  }
  return corrected;
}

function correctInterruption(
  executions: readonly Execution[],
  { interruptedOn, executedBeforeInterruptionOn: begun }: DateCorrection,
): readonly Execution[] {
  if (interruptedOn === undefined && (begun === undefined || begun === null)) return executions;
  const index = executions.findLastIndex((execution) => execution.interruptedOn !== null);
  const found = executions[index];
  if (found === undefined) {
    if (interruptedOn === null) return executions;
    throw new BadUserInputError('input', 'corrects an interruption, and none is recorded', {
      rule: 'NOTHING_TO_CORRECT',
    });
  }
  const corrected = {
    executedOn: begun ?? found.executedOn,
    interruptedOn: interruptedOn === undefined ? found.interruptedOn : interruptedOn,
  };
  // One that never was interrupted goes on: there was no execution after it.
  const after = corrected.interruptedOn === null ? [] : executions.slice(index + 1);
  return [...executions.slice(0, index), corrected, ...after];
}

function correctExecution(
  executions: readonly Execution[],
  { executedOn }: DateCorrection,
): readonly Execution[] {
  if (executedOn === undefined) return executions;
  const before = executions.at(-1)?.interruptedOn === null ? executions.slice(0, -1) : executions;
  return executedOn === null ? before : [...before, { executedOn, interruptedOn: null }];
}

function correctClosing(known: IsoDate | null, { closedOn }: DateCorrection): IsoDate | null {
  if (closedOn === undefined) return known;
  if (closedOn !== null && known === null) {
    throw new BadUserInputError('input.closedOn', 'corrects a closing, and none is recorded', {
      rule: 'NOTHING_TO_CORRECT',
    });
  }
  return closedOn;
}
