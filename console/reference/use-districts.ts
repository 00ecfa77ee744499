import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { Session } from '../session/session';
import { useSession } from '../session/session-context';
import { DistrictsDocument } from './reference.generated';

export type DistrictEntry = Session['districts'][number];

/** The districts that are in force, by name. They have come with the session. */
export function useDistricts(): readonly DistrictEntry[] {
  return useSession().districts;
}

/** A district's name by its code; the code of one that is in force no more. */
export function useDistrictName(): (code: string) => string {
  const districts = useDistricts();
  return (code) => districts.find((district) => district.code === code)?.name ?? code;
}

/** Codes of the districts that border on one, by its code; null until they have come. */
export function useNeighbours(): ReadonlyMap<string, readonly string[]> | null {
  const [{ data }] = useQuery({ query: DistrictsDocument, requestPolicy: 'cache-first' });
  const districts = data?.districts;
  return (
    useMemo(
      () => districts && new Map(districts.map(({ code, neighbours }) => [code, neighbours ?? []])),
      [districts],
    ) ?? null
  );
}
