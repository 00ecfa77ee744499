import DataLoader from 'dataloader';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { partsOf } from '../policy/parts-of';

export interface CaseReferenceLoaders {
  /** By the decision's id as the database gave it; only for decisions of the caller's own district. */
  readonly caseReferences: DataLoader<string, string | null>;
}

export function createCaseReferenceLoader({
  dataSource,
}: DistrictContext): CaseReferenceLoaders['caseReferences'] {
  return new DataLoader(async (ids) => {
    const uuids = ids.map((id) => parseGlobalId(id)!.uuid);
    const conditions = partsOf('d.id', uuids);
    const rows = await readRows<{ id: string; reference: string }>(dataSource, {
      text: `SELECT d.id, d.case_reference AS reference FROM care_decision d WHERE ${conditions}`,
      values: conditions.values,
    });
    const references = new Map(rows.map(({ id, reference }) => [id, reference]));
    return uuids.map((uuid) => references.get(uuid) ?? null);
  });
}
