import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { readRows } from '../../harness/rows/read-rows';
import type { CheckNote } from '../clearance/clearance';
import type { DistrictContext } from '../context/district-context';
import { partsOf } from '../policy/parts-of';

export interface RecordedCheck extends CheckNote {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A candidate's checks, latest first, by the candidate's uuid. Only for rows of the caller's own district. */
export type CheckLoader = DataLoader<string, RecordedCheck[]>;

export function createCheckLoader({ dataSource }: DistrictContext): CheckLoader {
  return new DataLoader(async (uuids) => {
    const conditions = partsOf('candidate_id', uuids);
    const rows = await readRows<RecordedCheck & { candidateId: string }>(dataSource, {
      text: `SELECT candidate_id AS "candidateId", kind, passed, performed_on AS "performedOn", valid_until AS "validUntil",
          recorded_by AS "recordedBy", recorded_at AS "recordedAt"
        FROM suitability_check WHERE ${conditions} ORDER BY performed_on DESC, id DESC`,
      values: conditions.values,
    });
    const byCandidate = groupBy(rows, (row) => row.candidateId);
    return uuids.map((uuid) => byCandidate.get(uuid) ?? []);
  });
}
