import { ConflictError } from '../../../platform/errors/errors';
import type { WorkItem } from './work-item.type';

/** What people add to an item. */
export type WorkItemAddition = Pick<WorkItem, 'owner' | 'parkedUntil' | 'comment'>;

/** Both values are told: what somebody else has made of it, and what was to be. */
export function workItemChanged(current: WorkItem, wanted: WorkItemAddition): ConflictError {
  return new ConflictError('The item has been changed since it was read.', {
    reason: 'VERSION_CONFLICT',
    workItemId: current.id,
    version: current.version,
    current: additionOf(current),
    wanted,
  });
}

/** Whoever takes an item that is taken would be the second one to be responsible. */
export function workItemTaken({ id, owner, version }: WorkItem): ConflictError {
  return new ConflictError('Somebody else has taken the item.', {
    reason: 'WORK_ITEM_TAKEN',
    workItemId: id,
    owner,
    version,
  });
}

export function workItemDone({ id, version }: WorkItem): ConflictError {
  return new ConflictError('The reminder is closed.', {
    reason: 'WORK_ITEM_DONE',
    workItemId: id,
    version,
  });
}

export function additionOf({ owner, parkedUntil, comment }: WorkItem): WorkItemAddition {
  return { owner, parkedUntil, comment };
}
