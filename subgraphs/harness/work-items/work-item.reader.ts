import type { DataSource } from 'typeorm';
import type { Clock } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { RowCount } from '../access-log/record/row-count';
import { assertPageSize, type PageArguments, toPage } from '../paging/page';
import { readRows } from '../rows/read-rows';
import type { WorkDesk } from './work-desk';
import { decodeWorkItemCursor, encodeWorkItemCursor } from './work-item.cursor';
import { WorkItemState, WorkRole, type WorkSubjectType } from './work-item.enums';
import type { WorkItemFilter } from './work-item.filter';
import { type WorkRow, type WorkSelection, workStatement } from './work-item.statement';
import type { WorkItem, WorkItemConnection, WorkItemCounts } from './work-item.type';
import type { WorkSource } from './work-source';

export interface WorkItemContext {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly sources: readonly WorkSource[];
  /** The code in force of a stored one. */
  ownerOf(code: string): string | undefined;
  /** What a reminder may be about, where the caller may name it; undefined for all else. */
  findSubject(
    caller: Caller,
    desk: WorkDesk,
    named: { readonly type: WorkSubjectType; readonly id: string },
  ): Promise<ReminderSubject | undefined>;
}

export interface ReminderSubject {
  /** Stored code. */
  readonly district: string | null;
  /** Global ids of those whom it tells of. */
  readonly persons: readonly string[];
}

export interface WorkListArguments extends PageArguments {
  readonly filter?: WorkItemFilter | null;
}

const ANY_STATE: WorkItemState[] = Object.values(WorkItemState);

/** Items by the day on which they are due, those of one day by their ids. */
export class WorkItemReader {
  constructor(private readonly context: WorkItemContext) {}

  /** @throws PageSizeExceededError, InvalidCursorError */
  async list(desk: WorkDesk, actor: string, args: WorkListArguments): Promise<WorkItemConnection> {
    assertPageSize(args.first);
    const after = args.after ? decodeWorkItemCursor(args.after) : undefined;
    const selection = { desk, actor, filter: args.filter ?? {}, after, limit: args.first + 1 };
    const [counts, items, { total, counted }] = await this.read(selection);
    const rowCount = new RowCount({ count: async () => total, subjects: async () => counted ?? [] });
    const page = toPage(items, args, encodeWorkItemCursor);
    return { ...page, counts, ...{ rowCount }, totalCount: () => rowCount.read() };
  }

  async counts(desk: WorkDesk, actor: string): Promise<WorkItemCounts> {
    const [counts] = await this.read({ desk, actor, filter: {}, limit: 0 });
    return counts;
  }

  /** Undefined when there is none, or none that is seen from the desk. */
  async find(desk: WorkDesk, actor: string, id: string): Promise<WorkItem | undefined> {
    const [, items] = await this.read({ desk, actor, filter: { states: ANY_STATE }, id, limit: 1 });
    return items[0];
  }

  private async read(
    selection: Omit<WorkSelection, 'at' | 'sources'>,
  ): Promise<[WorkItemCounts, WorkItem[], WorkRow]> {
    const { dataSource, clock, sources } = this.context;
    const rows = await readRows<WorkRow>(dataSource, workStatement({ ...selection, at: clock(), sources }));
    const { overdue, today, thisWeek, later, parked } = rows[0]!;
    const items = rows.filter(({ id }) => id !== null).map((row) => this.toItem(row, selection.desk));
    return [{ overdue, today, thisWeek, later, parked }, items, rows[0]!];
  }

  private toItem(row: WorkRow, desk: WorkDesk): WorkItem {
    const { id, kind, owner, dueOn, state, parkedUntil, comment, version, persons, district } = row;
    const tellsCase = district !== null && desk.tellsCases(district);
    const isWorked = desk.ownRole !== WorkRole.ADMIN;
    return {
      id: id!,
      kind,
      subject: {
        type: row.subjectType as WorkSubjectType,
        id: row.subjectId,
        candidateKind: row.candidateKind,
        ageFrom: isWorked ? row.ageFrom : null,
        ageTo: isWorked ? row.ageTo : null,
      },
      district: district === null ? null : (this.context.ownerOf(district) ?? district),
      ownerRole: row.ownerRole as WorkRole,
      ...{ owner, dueOn, state, parkedUntil, comment, version, persons },
      caseReference: tellsCase ? row.caseReference : null,
    };
  }
}
