import { decodeCursor, encodeCursor, type KeyPattern } from '../paging/cursor';
import { DAY_KEY } from '../paging/key-encoding';
import type { WorkItem } from './work-item.type';

const LIST = 'wi';
const ID_KEY: KeyPattern = /^[A-Z_]+:[\w:/-]{1,150}$/;

export function encodeWorkItemCursor({ dueOn, id }: Pick<WorkItem, 'dueOn' | 'id'>): string {
  return encodeCursor(LIST, [dueOn, id]);
}

/** The values of `(due_on, id)` to go on after. */
export function decodeWorkItemCursor(cursor: string): [string, string] {
  const [dueOn, id] = decodeCursor(cursor, LIST, [DAY_KEY, ID_KEY]);
  return [dueOn!, id!];
}
