/** What the law says of a decision, on paper: its days in order, and a calendar. */
export type EventKind = 'DECIDED' | 'EXECUTED' | 'EXECUTED_IN_PART' | 'INTERRUPTED' | 'CLOSED';

export interface PaperEvent {
  readonly kind: EventKind;
  readonly on: string;
}

/** Since when it has waited on the day; null when it is executed or closed then. */
export function waitsSince(events: readonly PaperEvent[], day: string): string | null {
  let since: string | null = null;
  for (const { kind, on } of events) {
    if (on > day) break;
    if (kind === 'DECIDED' || kind === 'INTERRUPTED') since = on;
    if (kind === 'EXECUTED' || kind === 'CLOSED') since = null;
  }
  return since;
}

/** It waits, and three months have passed since it has. */
export function isUnexecutedOn(events: readonly PaperEvent[], day: string): boolean {
  const since = waitsSince(events, day);
  return since !== null && threeMonthsAfter(since) <= day;
}

/** 30 November: 28 February, or 29. */
export function threeMonthsAfter(day: string): string {
  const year = Number(day.slice(0, 4)) + (day.slice(5, 7) > '09' ? 1 : 0);
  const month = ((Number(day.slice(5, 7)) + 2) % 12) + 1;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  const date = Math.min(Number(day.slice(8)), last);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export type PaperCorrection = Partial<
  Record<'decidedOn' | 'interruptedOn' | 'executedOn' | 'closedOn', string | null>
>;

/** The events as they should have been written; undefined when they cannot be so. */
export function corrected(
  events: readonly PaperEvent[],
  correction: PaperCorrection,
): readonly PaperEvent[] | undefined {
  let list = [...events];
  const { decidedOn, interruptedOn, executedOn, closedOn } = correction;
  const lastOf = (kind: EventKind) => list.findLastIndex((event) => event.kind === kind);
  if (decidedOn) list[0] = { kind: 'DECIDED', on: decidedOn };
  if (interruptedOn !== undefined) {
    const index = lastOf('INTERRUPTED');
    if (index === -1 && interruptedOn !== null) return undefined;
    if (index !== -1 && interruptedOn !== null) list[index] = { kind: 'INTERRUPTED', on: interruptedOn };
    if (index !== -1 && interruptedOn === null)
      list = list.filter((event, at) => at < index || (at > index && event.kind === 'CLOSED'));
  }
  if (executedOn !== undefined) {
    const index = lastOf('EXECUTED');
    const isCurrent = index > lastOf('INTERRUPTED');
    if (isCurrent) list.splice(index, 1);
    const closing = lastOf('CLOSED');
    if (executedOn !== null)
      list.splice(closing === -1 ? list.length : closing, 0, { kind: 'EXECUTED', on: executedOn });
  }
  if (closedOn !== undefined) {
    const index = lastOf('CLOSED');
    if (index === -1 && closedOn !== null) return undefined;
    if (index !== -1)
      list.splice(index, 1, ...(closedOn === null ? [] : [{ kind: 'CLOSED', on: closedOn } as const]));
  }
  const isOrdered = list.every(({ on }, index) => index === 0 || list[index - 1]!.on <= on);
  return isOrdered ? list : undefined;
}
