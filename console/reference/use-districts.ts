import { useQuery } from 'urql';
import { DistrictsDocument, type DistrictsQuery } from './reference.generated';

export type DistrictEntry = NonNullable<DistrictsQuery['districts']>[number];

/** The districts that are in force, by name; none until they have come. */
export function useDistricts(): readonly DistrictEntry[] {
  const [{ data }] = useQuery({ query: DistrictsDocument, requestPolicy: 'cache-first' });
  return data?.districts ?? [];
}

/** A district's name by its code; the code until names have come. */
export function useDistrictName(): (code: string) => string {
  const districts = useDistricts();
  return (code) => districts.find((district) => district.code === code)?.name ?? code;
}
