import { comparison } from '../compare/comparison';

interface OwnerRow {
  readonly key: string;
}

const DISTRICTS = ['database_district', 'candidate', 'vacancy', 'care_decision', 'placement']
  .map((table) => `SELECT district AS key FROM ${table}`)
  .join(' UNION ');

/** Whose rows a district's database holds. */
export const owners = comparison<OwnerRow, Record<never, never>>({
  at: 'districts',
  rows: DISTRICTS,
  ask: () => ({}),
  judge: ({ key: found }, _, { place: district, districtOf }) =>
    districtOf(found) === district
      ? []
      : [{ kind: 'OTHER_DATABASE', mendsItself: false, ids: { district, found } }],
});
