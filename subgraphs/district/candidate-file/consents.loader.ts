import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { partsOf } from '../policy/parts-of';
import type { SharingConsent } from './candidate-file.type';

/** By the candidate's uuid, the live one first. Only for rows of the caller's own district. */
export type ConsentsLoader = DataLoader<string, SharingConsent[]>;

export function createConsentsLoader({ dataSource }: DistrictContext): ConsentsLoader {
  return new DataLoader(async (uuids) => {
    const conditions = partsOf('candidate_id', uuids);
    const rows = await readRows<SharingConsent & { readonly candidateId: string }>(dataSource, {
      text: `SELECT candidate_id AS "candidateId", scope, consented_on AS "consentedOn", recorded_by AS "recordedBy",
          recorded_at AS "recordedAt"
        FROM sharing_consent WHERE ${conditions} ORDER BY id DESC`,
      values: conditions.values,
    });
    const byCandidate = groupBy(rows, ({ candidateId }) => candidateId);
    return uuids.map((uuid) => byCandidate.get(uuid) ?? []);
  });
}
