import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BadUserInputError, NotFoundError } from '../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../platform/text/personal-number';
import { assertLength, toGivenText } from '../../../platform/text/to-given-text';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../idempotency/run-command';
import type { AddWorkItemInput } from './add-work-item.input';
import type { WorkDesk } from './work-desk';
import { WorkItemKind, WorkItemState } from './work-item.enums';
import {
  additionOf,
  type WorkItemAddition,
  workItemChanged,
  workItemDone,
  workItemTaken,
} from './work-item.errors';
import type { WorkItemContext, WorkItemReader } from './work-item.reader';
import type { WorkItem } from './work-item.type';

/** Who acts, from where. */
export interface WorkActor {
  readonly caller: Caller;
  readonly desk: WorkDesk;
  /** The caller as an owner. */
  readonly actor: string;
}

export interface NamedItem {
  readonly id: string;
  /** As it was read. */
  readonly expectedVersion: number;
}

const LONGEST_COMMENT = 2_000;
const LONGEST_OWNER = 200;

/**
 * What people add to items. Of two who change one at once the second is refused, with what the first has made of it.
 * Each command answers with the item. @throws NotFoundError for what is not there (any more) or not the caller's;
 * ConflictError `VERSION_CONFLICT`, `WORK_ITEM_TAKEN`, `WORK_ITEM_DONE`; BadUserInputError
 */
export class WorkItemService {
  constructor(
    private readonly context: WorkItemContext,
    private readonly reader: WorkItemReader,
  ) {}

  take(by: WorkActor, named: NamedItem): Promise<WorkItem> {
    return this.change(by, named, (item) => {
      const isTaken =
        item.owner !== null && item.owner !== by.actor && item.version === named.expectedVersion;
      if (isTaken) throw workItemTaken(item);
      return { owner: by.actor };
    });
  }

  release(by: WorkActor, named: NamedItem): Promise<WorkItem> {
    return this.change(by, named, () => ({ owner: null }));
  }

  assign(by: WorkActor, named: NamedItem, owner: string): Promise<WorkItem> {
    const name = toGivenText('owner', owner, LONGEST_OWNER);
    return this.change(by, named, () => ({ owner: name }));
  }

  /** Until the day begins in Stockholm; no job has to wake it. A comment that is not given stays. */
  park(
    by: WorkActor,
    named: NamedItem,
    { until, comment }: { readonly until: IsoDate; readonly comment: string | null },
  ): Promise<WorkItem> {
    if (until <= todayOf(this.context.clock))
      throw new BadUserInputError('until', 'must be a day to come', { rule: 'IN_PAST', value: until });
    const said = toComment('comment', comment);
    return this.change(by, named, (item) => ({ parkedUntil: until, comment: said ?? item.comment }));
  }

  unpark(by: WorkActor, named: NamedItem): Promise<WorkItem> {
    return this.change(by, named, () => ({ parkedUntil: null }));
  }

  /** A reminder of what is about a thing that the caller may name. */
  async add({ caller, desk, actor }: WorkActor, input: AddWorkItemInput): Promise<WorkItem> {
    const { subjectType, subjectId, dueOn, isMine } = input;
    const comment = toComment('input.comment', input.comment);
    if (comment === null) throw new BadUserInputError('input.comment', 'must be given', { rule: 'BLANK' });
    const subject = await this.context.findSubject(caller, desk, { type: subjectType, id: subjectId });
    if (subject === undefined) throw new NotFoundError('Subject');
    const id = await runCommand(this.context.dataSource, async (manager) => {
      const made = `${WorkItemKind.REMINDER}:${randomUUID()}`;
      await manager.query(
        `INSERT INTO work_item (id, district, owner, comment, version, persons, changed_by, subject_type, subject_id, owner_role, due_on)
          VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10)`,
        [
          made,
          subject.district,
          isMine ? actor : null,
          comment,
          subject.persons,
          actor,
          subjectType,
          subjectId,
          desk.ownRole,
          dueOn,
        ],
      );
      return made;
    });
    return this.found(desk, actor, id);
  }

  /** Nothing but a reminder is closed by hand. */
  close(by: WorkActor, named: NamedItem): Promise<WorkItem> {
    if (!named.id.startsWith(`${WorkItemKind.REMINDER}:`))
      throw new BadUserInputError(
        'id',
        'must be that of a reminder: what follows from facts ends with its cause',
        { rule: 'NOT_A_REMINDER' },
      );
    return this.change(by, named, () => ({ parkedUntil: null }), ', closed_at = now()');
  }

  private async change(
    { desk, actor }: WorkActor,
    { id, expectedVersion }: NamedItem,
    apply: (item: WorkItem) => Partial<WorkItemAddition>,
    alsoSet = '',
  ): Promise<WorkItem> {
    const item = await this.found(desk, actor, id);
    const change = () => ({ ...additionOf(item), ...apply(item) });
    const isWritten = await runCommand(this.context.dataSource, async (manager) => {
      if (item.state === WorkItemState.DONE) throw workItemDone(item);
      const wanted = change();
      return item.version === expectedVersion && write(manager, item, { ...wanted, actor, alsoSet });
    });
    if (!isWritten) throw workItemChanged(await this.found(desk, actor, id), change());
    return this.found(desk, actor, id);
  }

  private async found(desk: WorkDesk, actor: string, id: string): Promise<WorkItem> {
    const item = await this.reader.find(desk, actor, id);
    if (item === undefined) throw new NotFoundError('WorkItem');
    return item;
  }
}

interface Written extends WorkItemAddition {
  readonly actor: string;
  readonly alsoSet: string;
}

/** Whether the row was as the item was read. Of two who make it at once one does. */
async function write(
  manager: EntityManager,
  { id, district, version, persons }: WorkItem,
  { owner, parkedUntil, comment, actor, alsoSet }: Written,
): Promise<boolean> {
  if (version === 0) {
    const made = await manager.query(
      `INSERT INTO work_item (id, district, owner, parked_until, comment, version, persons, changed_by)
        VALUES ($1, $2, $3, $4, $5, 1, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING 1`,
      [id, district, owner, parkedUntil, comment, persons, actor],
    );
    return made.length === 1;
  }
  const [, changed] = await manager.query(
    `UPDATE work_item SET owner = $3, parked_until = $4, comment = $5, version = version + 1, changed_by = $6,
      changed_at = now()${alsoSet} WHERE id = $1 AND version = $2`,
    [id, version, owner, parkedUntil, comment, actor],
  );
  return changed === 1;
}

/** @throws BadUserInputError */
function toComment(field: string, text: string | null | undefined): string | null {
  const comment = text?.trim() ?? '';
  assertLength(field, comment, LONGEST_COMMENT);
  assertNoPersonalNumber(field, comment);
  return comment === '' ? null : comment;
}
