import { WorkItemKind, WorkRole, WorkSubjectType } from '../../harness/work-items/work-item.enums';
import type { WorkSource } from '../../harness/work-items/work-source';

/**
 * The latest quarter that is over, and those before it back to the first that was ever published, of which no version is there: from
 * the day after its last on.
 */
const QUARTERS: WorkSource = {
  kind: WorkItemKind.QUARTER_TO_PUBLISH,
  about: WorkSubjectType.QUARTER,
  ownerRole: WorkRole.REPORTING,
  rows: ({
    today,
  }) => `WITH latest AS (SELECT date_trunc('quarter', ${today}::timestamp) - interval '3 months' AS begin)
    SELECT to_char(q.begin, 'YYYY-"Q"Q') AS subject_id, NULL::text AS district,
      (q.begin + interval '3 months')::date AS due_on, ARRAY[]::text[] AS persons, NULL::text AS case_reference,
      NULL::jsonb AS needs
    FROM latest, generate_series(
      least(latest.begin, (SELECT min(make_date(year, quarter * 3 - 2, 1)) FROM report_version)::timestamp), latest.begin,
      interval '3 months') AS q (begin)
    WHERE NOT EXISTS (SELECT FROM report_version v
      WHERE v.year = extract(year FROM q.begin) AND v.quarter = extract(quarter FROM q.begin))`,
};

export const REPORTING_SOURCES: readonly WorkSource[] = [QUARTERS];
