import type { IsoDate } from '../../../platform/time/calendar';
import type { Wait } from './clock';

/** Since when a decision was executed, and when that was interrupted; not interrupted only as the last one. */
export interface Execution {
  readonly executedOn: IsoDate;
  readonly interruptedOn: IsoDate | null;
}

/** The days of a decision, in their order. */
export interface DecisionTimeline {
  readonly decidedOn: IsoDate;
  readonly executions: readonly Execution[];
  readonly closedOn: IsoDate | null;
}

/** What of a decision can be corrected. */
export interface RecordedDecision extends DecisionTimeline {
  readonly validUntil: IsoDate;
  readonly caseReference: string;
}

export interface TimelineSource {
  readonly decidedOn: IsoDate;
  readonly executedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
}

/** A decision's days from its row and its times of waiting, oldest first. */
export function timelineOf(decision: TimelineSource, waits: readonly Wait[]): DecisionTimeline {
  const { decidedOn, executedOn, closedOn } = decision;
  const executions: Execution[] = [];
  const [first] = waits;
  // Interrupted on the day of the decision: the two times of waiting are one row.
  if (first?.isInterruption) executions.push({ executedOn: first.from, interruptedOn: first.from });
  for (const [index, { until }] of waits.slice(0, -1).entries()) {
    executions.push({ executedOn: until!, interruptedOn: waits[index + 1]!.from });
  }
  if (executedOn !== null) executions.push({ executedOn, interruptedOn: null });
  return { decidedOn, executions, closedOn };
}

/** The times of waiting that a timeline has; those that begin on one day are one, the last. */
export function waitsOf({ decidedOn, executions, closedOn }: DecisionTimeline): Wait[] {
  const waits: Wait[] = [];
  const add = (wait: Wait) => {
    if (waits.at(-1)?.from === wait.from) waits.pop();
    waits.push(wait);
  };
  let from: IsoDate | null = decidedOn;
  for (const [index, { executedOn, interruptedOn }] of executions.entries()) {
    add({ from: from!, until: executedOn, isInterruption: index > 0 });
    from = interruptedOn;
  }
  if (from !== null) add({ from, until: closedOn, isInterruption: executions.length > 0 });
  return waits;
}

/** The latest interruption, also when it is executed again. */
export function interruptedOnOf({ executions }: DecisionTimeline): IsoDate | null {
  return executions.findLast(({ interruptedOn }) => interruptedOn !== null)?.interruptedOn ?? null;
}

/** Since when it is executed; null while it waits, and when it was closed waiting. */
export function executedOnOf({ executions }: DecisionTimeline): IsoDate | null {
  const last = executions.at(-1);
  return last !== undefined && last.interruptedOn === null ? last.executedOn : null;
}

/** Every day of the timeline in the order in which they must follow each other. */
export function daysOf({ decidedOn, executions, closedOn }: DecisionTimeline): IsoDate[] {
  const between = executions.flatMap(({ executedOn, interruptedOn }) => [executedOn, interruptedOn]);
  return [decidedOn, ...between, closedOn].filter((day) => day !== null);
}
