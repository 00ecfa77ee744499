import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { partsOf } from '../policy/parts-of';
import type { CandidateChangeEntry } from './candidate-file.type';

/** By the candidate's uuid, oldest first, with those of its duplicates. Only for rows of the caller's own district. */
export type CandidateChangesLoader = DataLoader<string, CandidateChangeEntry[]>;

export function createCandidateChangesLoader({ dataSource }: DistrictContext): CandidateChangesLoader {
  return new DataLoader(async (uuids) => {
    const rows = await readRows<CandidateChangeEntry & { readonly keptUnder: string }>(dataSource, {
      text: `SELECT c.district || ':' || c.id AS "candidateId", coalesce(c.merged_into, c.id) AS "keptUnder", h.act, h.fields,
          h.reason, h.changed_by AS "changedBy", h.changed_at AS "changedAt"
        FROM candidate_change h JOIN candidate c ON c.id = h.candidate_id
        WHERE c.id = ANY($1) OR c.merged_into = ANY($1) ORDER BY h.id`,
      values: partsOf('c.id', uuids).values,
    });
    const byCandidate = groupBy(rows, ({ keptUnder }) => keptUnder);
    return uuids.map((uuid) => byCandidate.get(uuid) ?? []);
  });
}
