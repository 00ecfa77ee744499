import DataLoader from 'dataloader';
import { readRows } from '../../service/read-rows';
import type { DistrictContext } from '../district-context';
import { groupBy } from '../group-by';
import type { CheckNote } from './clearance';

/** A candidate's checks, latest first, by the candidate's uuid. Only for rows of the caller's own district. */
export type CheckLoader = DataLoader<string, CheckNote[]>;

export function createCheckLoader({ dataSource }: DistrictContext): CheckLoader {
  return new DataLoader(async (uuids) => {
    const rows = await readRows<CheckNote & { candidateId: string }>(dataSource, {
      text: `SELECT candidate_id AS "candidateId", kind, passed, performed_on AS "performedOn", valid_until AS "validUntil"
        FROM suitability_check WHERE candidate_id = ANY($1) ORDER BY performed_on DESC, id DESC`,
      values: [uuids],
    });
    const byCandidate = groupBy(rows, (row) => row.candidateId);
    return uuids.map((uuid) => byCandidate.get(uuid) ?? []);
  });
}
