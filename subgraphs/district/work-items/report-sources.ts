import { WorkItemKind, WorkRole, WorkSubjectType } from '../../harness/work-items/work-item.enums';
import type { WorkMoment, WorkSource } from '../../harness/work-items/work-source';
import { foundIn } from '../individual-reports/individual-report.statement';

/** The individual reports of the latest quarter that is over; they are due from the day after it on. */
function reports(state: 'DUE' | 'EXECUTION_TO_NOTIFY', { today }: WorkMoment): string {
  const on = `(date_trunc('quarter', ${today}::timestamp)::date - 1)`;
  const year = `extract(year FROM ${on})::int`;
  const quarter = `extract(quarter FROM ${on})::int`;
  return `WITH ${foundIn({ year, quarter, on })}
    SELECT d.district || ':' || d.id || '/' || ${year} || '-Q' || ${quarter} || '/' || f.kind AS subject_id, d.district,
      ${on} + 1 AS due_on, ARRAY[d.district || ':' || d.id] AS persons, d.case_reference,
      NULL::jsonb AS needs
    FROM found f JOIN care_decision d ON d.id = f.decision_id WHERE f.state = '${state}'`;
}

/** What the huvudrapportör has to report. */
export const REPORT_SOURCES: readonly WorkSource[] = [
  {
    kind: WorkItemKind.REPORT_DUE,
    about: WorkSubjectType.REPORT,
    ownerRole: WorkRole.RAPPORTOR,
    rows: (moment) => reports('DUE', moment),
  },
  {
    kind: WorkItemKind.EXECUTION_TO_NOTIFY,
    about: WorkSubjectType.REPORT,
    ownerRole: WorkRole.RAPPORTOR,
    rows: (moment) => reports('EXECUTION_TO_NOTIFY', moment),
  },
];
