import { sundayOf, today } from '../../texts/days';
import type { WorkCounts } from '../../work/use-work-list';
import type { WorkRow } from '../../work/work-desks';

export type WorkGroup = keyof WorkCounts;

/** In the order in which they are shown. */
export const WORK_GROUPS: readonly WorkGroup[] = ['overdue', 'today', 'thisWeek', 'later', 'parked'];

/** As the hub counts them (`WorkItemCounts`). */
export function groupOf({ state, dueOn }: Pick<WorkRow, 'state' | 'dueOn'>): WorkGroup {
  const now = today();
  if (state === 'PARKED') return 'parked';
  if (dueOn < now) return 'overdue';
  if (dueOn === now) return 'today';
  return dueOn <= sundayOf(now) ? 'thisWeek' : 'later';
}
