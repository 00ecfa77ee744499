import type { IsoDate } from '../../../platform/time/calendar';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Statement } from '../../harness/rows/read-rows';
import type { IndividualReportContent } from './individual-report.content';
import type { IndividualReportKind, IndividualReportState } from './individual-report.enums';
import type { ReportingQuarter } from './reporting-quarter';

/** A report as it is found; of one that was not sent, the time of waiting that it is about. */
export interface ReportRow {
  readonly state: IndividualReportState;
  readonly kind: IndividualReportKind;
  readonly decisionId: string;
  readonly district: string;
  readonly decidedOn: IsoDate;
  readonly fromOn: IsoDate | null;
  readonly untilOn: IsoDate | null;
  readonly isInterruption: boolean | null;
  readonly content: IndividualReportContent | null;
  readonly sentBy: string | null;
  readonly sentAt: Date | null;
}

export type ReportPosition = readonly [decidedOn: string, district: string, uuid: string, kind: string];

export interface ReportSelection {
  readonly quarter: ReportingQuarter;
  /** What the caller may report (alias `d`), for one statement at a time. */
  readonly conditions: () => AuthorisedConditions;
  readonly state?: IndividualReportState | null;
  readonly decisions?: readonly string[];
  readonly after?: ReportPosition;
  readonly limit?: number;
}

const POSITION = `(d.decided_on, d.district, d.id, f.kind COLLATE "C")`;

export function reportStatement(selection: ReportSelection): Statement {
  const { quarter, state, decisions, after, limit } = selection;
  const conditions = selection.conditions();
  const found = foundIn({
    year: conditions.parameter(quarter.year),
    quarter: conditions.parameter(quarter.quarter),
    on: `${conditions.parameter(quarter.on)}::date`,
  });
  if (state) conditions.add('f.state = ?', state);
  if (decisions !== undefined) conditions.add('d.id = ANY(?)', decisions);
  if (after !== undefined) conditions.add(`${POSITION} > (?, ?, ?, ?)`, ...after);
  return {
    text: `WITH ${found} SELECT f.state, f.kind, d.district || ':' || d.id AS "decisionId", d.district,
        d.decided_on AS "decidedOn", f.from_on AS "fromOn", f.until_on AS "untilOn", f.is_interruption AS "isInterruption",
        f.content, f.sent_by AS "sentBy", f.sent_at AS "sentAt"
      FROM found f JOIN care_decision d ON d.id = f.decision_id WHERE ${conditions}
      ORDER BY d.decided_on, d.district, d.id, f.kind COLLATE "C" LIMIT ${conditions.parameter(limit ?? null)}`,
    values: conditions.values,
  };
}

/** The times of waiting as they end: that of a decision which has lapsed with the day after its last. */
const WAITS = `(SELECT w.decision_id, w.from_on, least(w.until_on, v.valid_until + 1) AS until_on, w.is_interruption
  FROM decision_wait w JOIN care_decision v ON v.id = w.decision_id)`;

/**
 * Common table expressions that end with `found`: what is due, to be notified and sent in a quarter, whose number, year and last day
 * (a `date`) are given as SQL.
 *
 * To be notified is a decision whose latest report up to the quarter says that it is not executed and has not been followed
 * by a notification, and that no longer waits as it did when it was reported.
 */
export function foundIn({ year, quarter, on }: Readonly<Record<'year' | 'quarter' | 'on', string>>): string {
  return `reported AS (
    SELECT id, decision_id, kind, reported_on,
      lead(kind) OVER (PARTITION BY decision_id ORDER BY reported_on, id) AS next_kind
    FROM individual_report
  ), latest AS (
    SELECT DISTINCT ON (decision_id) * FROM reported WHERE reported_on <= ${on}
    ORDER BY decision_id, reported_on DESC, id DESC
  ), found AS (
    SELECT 'DUE' AS state, 'UNEXECUTED' AS kind, w.decision_id, w.from_on, w.until_on, w.is_interruption,
      NULL::jsonb AS content, NULL::text AS sent_by, NULL::timestamptz AS sent_at
    FROM decision_wait w JOIN care_decision v ON v.id = w.decision_id
    WHERE w.reportable_from <= ${on} AND w.until_on > ${on} AND v.valid_until >= ${on} AND NOT EXISTS (
      SELECT FROM individual_report r
      WHERE r.decision_id = w.decision_id AND r.year = ${year} AND r.quarter = ${quarter} AND r.kind = 'UNEXECUTED')
    UNION ALL
    SELECT 'EXECUTION_TO_NOTIFY', 'EXECUTION', w.decision_id, w.from_on, w.until_on, w.is_interruption, NULL, NULL, NULL
    FROM latest l CROSS JOIN LATERAL (
      SELECT * FROM ${WAITS} w
      WHERE w.decision_id = l.decision_id AND w.from_on <= l.reported_on AND w.until_on <= ${on}
      ORDER BY w.from_on DESC LIMIT 1
    ) w
    WHERE l.kind = 'UNEXECUTED' AND l.next_kind IS DISTINCT FROM 'EXECUTION' AND NOT EXISTS (
      SELECT FROM ${WAITS} o
      WHERE o.decision_id = l.decision_id AND o.from_on <= l.reported_on AND o.until_on > ${on})
    UNION ALL
    SELECT 'SENT', kind, decision_id, NULL, NULL, NULL, content, sent_by, sent_at
    FROM individual_report WHERE year = ${year} AND quarter = ${quarter}
  )`;
}
