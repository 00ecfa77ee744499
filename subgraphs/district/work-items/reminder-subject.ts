import type { DataSource } from 'typeorm';
import { readRows } from '../../harness/rows/read-rows';
import type { WorkDesk } from '../../harness/work-items/work-desk';
import { WorkSubjectType } from '../../harness/work-items/work-item.enums';
import type { ReminderSubject } from '../../harness/work-items/work-item.reader';
import { parseGlobalId } from '../ids/global-id';
import { remindedRows } from '../policy/work-access';

const ROWS: Readonly<Partial<Record<WorkSubjectType, string>>> = {
  [WorkSubjectType.DECISION]: `SELECT x.district, ARRAY[x.district || ':' || x.id] AS persons FROM care_decision x`,
  [WorkSubjectType.CANDIDATE]: `SELECT x.district, ARRAY[x.district || ':' || x.id] AS persons FROM candidate x`,
  [WorkSubjectType.PLACEMENT]: `SELECT x.district, ARRAY[d.district || ':' || d.id, x.candidate_id] AS persons
    FROM placement x JOIN care_decision d ON d.id = x.decision_id`,
};

/** A decision, candidate or placement of the own district. */
export async function findReminderSubject(
  dataSource: DataSource,
  desk: WorkDesk,
  { type, id }: { readonly type: WorkSubjectType; readonly id: string },
): Promise<ReminderSubject | undefined> {
  const rows = ROWS[type];
  const parsed = parseGlobalId(id);
  if (rows === undefined || parsed === undefined) return undefined;
  const conditions = remindedRows(desk, parsed.uuid);
  const found = await readRows<ReminderSubject>(dataSource, {
    text: `${rows} WHERE ${conditions}`,
    values: conditions.values,
  });
  return found.find(({ district }) => district === parsed.district);
}
