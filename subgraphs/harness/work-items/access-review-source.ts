import {
  MANY_COUNTS,
  MANY_SUBJECTS,
  unreviewed,
  unusual,
  WINDOW_DAYS,
} from '../access-log/review/unusual-reads';
import { WorkItemKind, WorkRole, WorkSubjectType } from './work-item.enums';
import type { WorkSource } from './work-source';

/**
 * A day of the last week with unusual reads that nobody has reviewed: for who reviews the log.
 * @param log the prefix of the names of its chains, and whether the database knows areas
 */
export function accessReviewSource(log: {
  readonly prefix: string;
  readonly knowsAreas: boolean;
}): WorkSource {
  return {
    kind: WorkItemKind.ACCESS_REVIEW,
    about: WorkSubjectType.REVIEW,
    ownerRole: WorkRole.ADMIN,
    rows: ({ today, codes }) => {
      const chains = `(SELECT array_agg('${log.prefix}' || code) FROM unnest(${codes}) AS code)`;
      const reads = {
        rows: `r.district = ANY(${chains}::text[])`,
        chains: `${chains}::text[]`,
        from: `(${today} - ${WINDOW_DAYS - 1})`,
        to: today,
        manySubjects: String(MANY_SUBJECTS),
        manyCounts: String(MANY_COUNTS),
        knowsAreas: log.knowsAreas,
      };
      return `SELECT (${codes})[1] || ':' || t."on" AS subject_id, (${codes})[1] AS district, t."on"::date + 1 AS due_on,
        ARRAY[]::text[] AS persons, NULL::text AS case_reference, NULL::jsonb AS needs
        FROM (WITH ${unreviewed(reads)} ${unusual(reads)}) t GROUP BY t."on"`;
    },
  };
}
