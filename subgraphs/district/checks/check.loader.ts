import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { readRows } from '../../harness/rows/read-rows';
import type { CheckNote } from '../clearance/clearance';
import type { DistrictContext } from '../context/district-context';
import { partsOf } from '../policy/parts-of';

export interface RecordedCheck extends CheckNote {
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** False for one that was performed before its candidate was reactivated. */
  readonly counts: boolean;
}

/** A candidate's checks, latest first, by the candidate's uuid. Only for rows of the caller's own district. */
export type CheckLoader = DataLoader<string, RecordedCheck[]>;

export function createCheckLoader({ dataSource }: DistrictContext): CheckLoader {
  return new DataLoader(async (uuids) => {
    const conditions = partsOf('s.candidate_id', uuids);
    const rows = await readRows<RecordedCheck & { candidateId: string }>(dataSource, {
      text: `SELECT s.candidate_id AS "candidateId", s.kind, s.passed, s.performed_on AS "performedOn", s.valid_until AS "validUntil",
          s.recorded_by AS "recordedBy", s.recorded_at AS "recordedAt", s.performed_on >= c.checks_count_from AS counts
        FROM suitability_check s JOIN candidate c ON c.id = s.candidate_id
        WHERE ${conditions} ORDER BY s.performed_on DESC, s.id DESC`,
      values: conditions.values,
    });
    const byCandidate = groupBy(rows, (row) => row.candidateId);
    return uuids.map((uuid) => byCandidate.get(uuid) ?? []);
  });
}
