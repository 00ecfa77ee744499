import { BadUserInputError } from '../../../../platform/errors/errors';
import { addDays, type IsoDate, todayOf } from '../../../../platform/time/calendar';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import { assertPageSize } from '../../paging/page';
import { readRows } from '../../rows/read-rows';
import { type AccessLogReader, ENTRIES } from '../read/access-log.reader';
import type { AccessLogEntry } from '../read/access-log.type';
import type { AccessLogContext } from '../read/access-log-context';
import { parseEntryId } from '../read/entry-id';
import { reviewableRows } from '../read/log-reviewer';
import { AccessReviewReason } from './access-review.enums';
import type { AccessReviewTask } from './access-review.type';

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

export const WINDOW_DAYS = 7;
const MOST_ENTRIES = 20;

/**
 * Entries of people (not of the hub's own processes) in the window that nobody has reviewed. Reads of the log are left to the
 * sample: reviewing is reading much.
 */
const unreviewed = (rows: string) => `entry AS (
    SELECT r.district, r.seq, s.place, r.district || ':' || r.seq || '.' || s.place AS id, s.subject, r.actor, r.action, r.at,
      r.at AT TIME ZONE 'Europe/Stockholm' AS local
    ${ENTRIES}
    WHERE ${rows} AND r.role <> 'service'
      AND r.at >= $2::date::timestamp AT TIME ZONE 'Europe/Stockholm'
      AND r.at < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'
      AND NOT EXISTS (SELECT FROM access_review_entry v WHERE (v.district, v.seq, v.place) = (r.district, r.seq, s.place))
  ), work AS (SELECT * FROM entry WHERE action NOT IN ('READ_ACCESS_LOG', 'READ_REVIEW'))`;

const GROUP = `e.actor, to_char(e.local, 'YYYY-MM-DD') AS "on", count(DISTINCT e.subject) AS "subjectCount",
  count(*) AS "entryCount", (array_agg(e.id ORDER BY e.at, e.seq, e.place))[1:${MOST_ENTRIES}] AS ids`;
const BY_DAY = `GROUP BY e.actor, to_char(e.local, 'YYYY-MM-DD')`;

/** First of the branches, where the database knows areas. */
const OWN_AREA = `(SELECT 1 AS rank, 'OWN_AREA' AS reason, ${GROUP} FROM work e
    JOIN actor_home_area h ON h.actor = e.actor AND h.district = ANY($1)
    JOIN candidate c ON c.district || ':' || c.id = e.subject AND lower(c.area) = lower(h.area) ${BY_DAY})
  UNION ALL`;

/** The rows of the policy are `$1`. */
const tasksOf = (rows: string, ownArea: string) => `WITH ${unreviewed(rows)}
  ${ownArea}
  (SELECT 2 AS rank, 'MANY_SUBJECTS' AS reason, ${GROUP} FROM work e ${BY_DAY} HAVING count(DISTINCT e.subject) >= $4)
  UNION ALL
  (SELECT 3, 'MANY_COUNTS', t.actor, to_char(t.on_day, 'YYYY-MM-DD'), 0, sum(t.counts), ARRAY[]::text[] FROM access_count t
    WHERE t.district = ANY($1) AND t.role <> 'service' AND t.on_day BETWEEN $2::date AND $3::date
    GROUP BY t.actor, t.on_day HAVING sum(t.counts) >= $7)
  UNION ALL
  (SELECT 4, 'ODD_HOURS', ${GROUP} FROM work e
    WHERE extract(isodow FROM e.local) > 5 OR extract(hour FROM e.local) NOT BETWEEN 6 AND 19 ${BY_DAY})
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

  /** Of the last seven days unless told otherwise. */
  async list(caller: Caller, args: ReviewTaskArguments): Promise<AccessReviewTask[]> {
    const { chains, dataSource, clock, knowsAreas } = this.context;
    const conditions = reviewableRows(caller, chains, { code: args.district, column: 'r.district' });
    assertPageSize(args.first);
    assertPageSize(args.sampleSize);
    for (const name of ['manySubjects', 'manyCounts'] as const)
      if (args[name] < 2) throw new BadUserInputError(name, 'must be 2 or more');
    const to = args.to ?? todayOf(clock);
    const from = args.from ?? addDays(to, 1 - WINDOW_DAYS);
    const tasks = tasksOf(String(conditions), knowsAreas ? OWN_AREA : '');
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
    const entries = await this.log.read(caller, district, ids.map(parseEntryId));
    return new Map(entries.map((entry) => [entry.id, entry]));
  }
}

function explain({ reason, subjectCount, entryCount }: Omit<TaskRow, 'ids'>): string {
  switch (reason) {
    case AccessReviewReason.OWN_AREA:
      return `${subjectCount} personer i användarens eget område`;
    case AccessReviewReason.MANY_SUBJECTS:
      return `${subjectCount} personer på en dag`;
    case AccessReviewReason.MANY_COUNTS:
      return `${entryCount} räkningar på en dag utan att någon person visades`;
    case AccessReviewReason.ODD_HOURS:
      return `${entryCount} läsningar utanför kontorstid (06–20, måndag till fredag)`;
    case AccessReviewReason.SAMPLE:
      return `Stickprov, ${entryCount} slumpvis valda läsningar`;
    default:
      return reason satisfies never;
  }
}
