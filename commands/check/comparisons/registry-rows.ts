import { isDeepStrictEqual } from 'node:util';
import type { DistrictEntry } from '../../../schema/district-registry';
import { comparison } from '../compare/comparison';

type Facts = Pick<DistrictEntry, 'name' | 'region' | 'validFrom' | 'validTo' | 'successor'>;
interface RegistryRow extends Facts {
  readonly key: string;
}

const DISTRICTS = `SELECT code AS key, name, region, valid_from::text AS "validFrom", valid_to::text AS "validTo", successor FROM district`;

/** What formedling has written of the registry; one that has gone from the file stays there while rows refer to it. */
export const registryRows = comparison<RegistryRow, Record<never, never>>({
  at: 'formedling',
  rows: DISTRICTS,
  ask: () => ({}),
  judge: ({ key: district, ...row }, _, { entryOf }) => {
    const entry = entryOf(district);
    if (entry === undefined || isDeepStrictEqual(row, factsOf(entry))) return [];
    return [{ kind: 'REGISTRY_DIFFERS', mendsItself: false, ids: { district } }];
  },
});

function factsOf({ name, region, validFrom, validTo, successor }: DistrictEntry): Facts {
  return { name, region, validFrom, validTo, successor };
}
