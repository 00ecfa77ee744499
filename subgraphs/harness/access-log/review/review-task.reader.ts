import { isGiven } from '../../../../platform/collections/is-given';
import { BadUserInputError } from '../../../../platform/errors/errors';
import { addDays, type IsoDate, todayOf } from '../../../../platform/time/calendar';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import { assertPageSize } from '../../paging/page';
import { readRows } from '../../rows/read-rows';
import type { AccessLogReader } from '../read/access-log.reader';
import type { AccessLogEntry } from '../read/access-log.type';
import type { AccessLogContext } from '../read/access-log-context';
import { parseEntryId } from '../read/entry-id';
import { reviewableRows } from '../read/log-reviewer';
import { AccessReviewReason } from './access-review.enums';
import type { AccessReviewTask } from './access-review.type';
import { type ReviewedReads, unreviewed, unusual, WINDOW_DAYS } from './unusual-reads';

export interface ReviewTaskArguments {
  readonly district: string;
  readonly from?: IsoDate | null;
  readonly to?: IsoDate | null;
  readonly manySubjects: number;
  readonly manyCounts: number;
  readonly sampleSize: number;
  readonly first: number;
}

interface TaskRow {
  readonly reason: AccessReviewReason;
  readonly actor: string | null;
  readonly on: IsoDate | null;
  readonly subjectCount: number;
  readonly entryCount: number;
  readonly ids: readonly string[];
}

/** The rows of the policy are `$1`. */
const tasksOf = (reads: ReviewedReads) => `WITH ${unreviewed(reads)}
  ${unusual(reads)}
  UNION ALL
  (SELECT 5, 'SAMPLE', NULL, NULL, count(DISTINCT e.subject), count(*), array_agg(e.id ORDER BY e.at, e.seq, e.place)
    FROM (SELECT * FROM entry ORDER BY random() LIMIT $5) e HAVING count(*) > 0)
  ORDER BY rank, "subjectCount" DESC, "on", actor LIMIT $6`;

/** What a reviewer should look at: unusual patterns first, then entries drawn by lot. */
export class ReviewTaskReader {
  constructor(
    private readonly context: AccessLogContext,
    private readonly log: AccessLogReader,
  ) {}

  /** Of the last seven days unless told otherwise. @throws ForbiddenError, PageSizeExceededError, BadUserInputError */
  async list(caller: Caller, args: ReviewTaskArguments): Promise<AccessReviewTask[]> {
    const { chains, dataSource, clock, knowsAreas } = this.context;
    const conditions = reviewableRows(caller, chains, { code: args.district, column: 'r.district' });
    assertPageSize(args.first);
    assertPageSize(args.sampleSize);
    for (const name of ['manySubjects', 'manyCounts'] as const)
      if (args[name] < 2)
        throw new BadUserInputError(name, 'must be 2 or more', {
          rule: 'TOO_SMALL',
          value: args[name],
          minimum: 2,
        });
    const { from, to } = windowOf(args, todayOf(clock));
    const tasks = tasksOf({
      rows: String(conditions),
      ...{ chains: '$1', from: '$2', to: '$3', manySubjects: '$4', manyCounts: '$7', knowsAreas },
    });
    for (const value of [from, to, args.manySubjects, args.sampleSize, args.first, args.manyCounts])
      conditions.parameter(value);
    const rows = await readRows<TaskRow>(dataSource, { text: tasks, values: conditions.values });
    const entries = await this.readEntries(caller, args.district, rows);
    return rows.map(({ ids, ...row }) => ({
      ...row,
      district: chains.ownerOf(args.district)!,
      explanation: explain(row),
      entries: ids.map((id) => entries.get(id)!),
    }));
  }

  private async readEntries(
    caller: Caller,
    district: string,
    rows: readonly TaskRow[],
  ): Promise<ReadonlyMap<string, AccessLogEntry>> {
    const ids = [...new Set(rows.flatMap((row) => row.ids))];
    const entries = await this.log.read(
      caller,
      district,
      ids.map((id) => parseEntryId(id)!),
    );
    return new Map(entries.map((entry) => [entry.id, entry]));
  }
}

/** @throws BadUserInputError for a window that ends before it begins */
function windowOf(
  { from, to }: Pick<ReviewTaskArguments, 'from' | 'to'>,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  if (isGiven(from) && isGiven(to) && to < from)
    throw new BadUserInputError('to', 'must not be before from', {
      rule: 'BEFORE_OTHER',
      value: to,
      other: 'from',
    });
  if (isGiven(from) && !isGiven(to) && from > today)
    throw new BadUserInputError('from', 'must not be in the future', { rule: 'IN_FUTURE', value: from });
  const last = to ?? today;
  return { from: from ?? addDays(last, 1 - WINDOW_DAYS), to: last };
}

function explain({ reason, subjectCount, entryCount }: Omit<TaskRow, 'ids'>): string {
  switch (reason) {
    case AccessReviewReason.OWN_AREA:
      return `${counted(subjectCount, 'person', 'personer')} i användarens eget område`;
    case AccessReviewReason.MANY_SUBJECTS:
      return `${subjectCount} personer på en dag`;
    case AccessReviewReason.MANY_COUNTS:
      return `${entryCount} olika räkningar på en dag utan att någon person visades`;
    case AccessReviewReason.ODD_HOURS:
      return `${counted(entryCount, 'läsning', 'läsningar')} utanför kontorstid (06–20, måndag till fredag)`;
    case AccessReviewReason.SAMPLE:
      return `Stickprov, ${counted(entryCount, 'slumpvis vald läsning', 'slumpvis valda läsningar')}`;
    default:
      return reason satisfies never;
  }
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
