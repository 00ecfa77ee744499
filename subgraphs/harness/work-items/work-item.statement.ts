import { addDays, type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { FEW } from '../access-log/record/row-count';
import type { AuthorisedConditions } from '../rows/authorised-conditions';
import type { Statement } from '../rows/read-rows';
import type { WorkDesk } from './work-desk';
import { WorkItemKind, WorkItemOwner, WorkItemState } from './work-item.enums';
import type { WorkItemFilter } from './work-item.filter';
import type { WorkSource } from './work-source';

export interface WorkSelection {
  readonly desk: WorkDesk;
  readonly sources: readonly WorkSource[];
  readonly actor: string;
  readonly at: Date;
  readonly filter: WorkItemFilter;
  /** One item of this id. */
  readonly id?: string;
  readonly after?: readonly [dueOn: string, id: string];
  readonly limit: number;
}

/** A row of the page beside the counts; `id` is null in the one row of an empty page. */
export interface WorkRow {
  readonly overdue: number;
  readonly today: number;
  readonly thisWeek: number;
  readonly later: number;
  readonly parked: number;
  readonly total: number;
  /** Whom the items tell of, where they are few. */
  readonly counted: readonly string[] | null;
  readonly id: string | null;
  readonly kind: WorkItemKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly district: string | null;
  readonly ownerRole: string;
  readonly owner: string | null;
  readonly dueOn: IsoDate;
  readonly state: WorkItemState;
  readonly parkedUntil: IsoDate | null;
  readonly comment: string | null;
  readonly caseReference: string | null;
  readonly candidateKind: CandidateKind | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly version: number;
  readonly persons: readonly string[];
}

/**
 * A page of items, how many there are and how many of each group, in one statement: they are of one moment and cannot differ.
 * Kinds of other roles than the desk's are not looked for at all.
 */
export function workStatement(selection: WorkSelection): Statement {
  const { desk, at, filter, after, limit } = selection;
  const conditions = desk.conditions();
  const today = `${conditions.parameter(todayOf(() => at))}::date`;
  const sunday = `${conditions.parameter(sundayOf(todayOf(() => at)))}::date`;
  const derived = derivedItems(selection, conditions, today);
  addFilter(conditions, selection);
  const states = conditions.parameter(filter.states ?? [WorkItemState.OPEN]);
  const due = conditions.parameter(filter.due ?? null);
  const [dueOn, id] = [conditions.parameter(after?.[0] ?? null), conditions.parameter(after?.[1] ?? null)];
  return {
    text: `WITH derived AS (${derived}), item AS (
        SELECT w.*, s.owner, s.comment, coalesce(s.version, 0) AS version,
          CASE WHEN s.closed_at IS NULL AND s.parked_until > ${today} THEN s.parked_until END AS parked_until,
          CASE WHEN s.closed_at IS NOT NULL THEN 'DONE' WHEN s.parked_until > ${today} THEN 'PARKED' ELSE 'OPEN' END AS state,
          CASE WHEN w.due_on < ${today} THEN 'OVERDUE' WHEN w.due_on = ${today} THEN 'TODAY'
            WHEN w.due_on <= ${sunday} THEN 'THIS_WEEK' ELSE 'LATER' END AS due
        FROM derived w LEFT JOIN work_item s ON s.id = w.id
      ), seen AS MATERIALIZED (SELECT * FROM item i WHERE ${conditions}),
      wanted AS (SELECT * FROM seen WHERE state = ANY(${states}) AND (${due}::text[] IS NULL OR due = ANY(${due}))),
      page AS (SELECT * FROM wanted WHERE ${dueOn}::date IS NULL OR (due_on, id) > (${dueOn}, ${id})
        ORDER BY due_on, id LIMIT ${conditions.parameter(limit)})
      SELECT c.*, t.*, p.id, p.kind, p.subject_type AS "subjectType", p.subject_id AS "subjectId", p.district,
        p.owner_role AS "ownerRole", p.owner, p.due_on AS "dueOn", p.state, p.parked_until AS "parkedUntil", p.comment,
        p.case_reference AS "caseReference", p.needs ->> 'kind' AS "candidateKind", (p.needs ->> 'ageFrom')::int AS "ageFrom",
        (p.needs ->> 'ageTo')::int AS "ageTo", p.version, p.persons
      FROM (SELECT ${countOf('OVERDUE')} AS overdue, ${countOf('TODAY')} AS today, ${countOf('THIS_WEEK')} AS "thisWeek",
          ${countOf('LATER')} AS later, count(*) FILTER (WHERE state = 'PARKED')::int AS parked FROM seen) c
      CROSS JOIN (SELECT count(*)::int AS total, CASE WHEN count(*) <= ${FEW} THEN
          (SELECT array_agg(DISTINCT person) FROM wanted, unnest(persons) AS person) END AS counted FROM wanted) t
      LEFT JOIN page p ON true ORDER BY p.due_on, p.id`,
    values: conditions.values,
  };
}

const countOf = (due: string) => `count(*) FILTER (WHERE state = 'OPEN' AND due = '${due}')::int`;

/** What of the work_item table is made by hand. */
const REMINDERS = `SELECT m.id, 'REMINDER' AS kind, m.subject_type, m.subject_id, m.district, m.owner_role, m.due_on, m.persons,
  NULL::text AS case_reference, NULL::jsonb AS needs FROM work_item m WHERE m.due_on IS NOT NULL`;

function derivedItems(
  { sources, filter, id, desk, at }: WorkSelection,
  conditions: AuthorisedConditions,
  today: string,
): string {
  const isWanted = (kind: WorkItemKind) =>
    (filter.kinds?.includes(kind) ?? true) && (id === undefined || id.startsWith(`${kind}:`));
  const moment = {
    today,
    // Not every statement asks for these, and a parameter must be used.
    get now() {
      return `${conditions.parameter(at)}::timestamptz`;
    },
    get codes() {
      return `${conditions.parameter(desk.codes ?? [])}::text[]`;
    },
    parameter: (value: unknown) => conditions.parameter(value),
  };
  const derived = sources
    .filter(({ kind, ownerRole }) => desk.roles.includes(ownerRole) && isWanted(kind))
    .map(
      (source) => `SELECT ('${source.kind}:' || x.subject_id) COLLATE "C" AS id, '${source.kind}' AS kind,
        '${source.about}' AS subject_type, x.subject_id, x.district, '${source.ownerRole}' AS owner_role, x.due_on, x.persons,
        x.case_reference, x.needs FROM (${source.rows(moment)}) x`,
    );
  return [...derived, isWanted(WorkItemKind.REMINDER) ? REMINDERS : `${REMINDERS} AND false`].join(
    ' UNION ALL ',
  );
}

function addFilter(conditions: AuthorisedConditions, { filter, actor, id }: WorkSelection): void {
  if (filter.ownerRole) conditions.add('i.owner_role = ?', filter.ownerRole);
  if (filter.owner === WorkItemOwner.ME) conditions.add('i.owner = ?', actor);
  if (filter.owner === WorkItemOwner.NOBODY) conditions.add('i.owner IS NULL');
  if (id !== undefined) conditions.add('i.id = ?', id);
}

function sundayOf(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? 0 : 7 - weekday);
}
