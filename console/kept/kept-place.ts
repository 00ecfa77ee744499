import { useMemo } from 'react';
import type { Session } from '../session/session';
import { useSession } from '../session/session-context';

/** Where a person's own things are kept: by the own district, or by the city for a role of the whole city. */
export interface KeptPlace {
  readonly district: string;
  readonly inDistrict: boolean;
  readonly inCity: boolean;
}

export function keptPlaceOf({ district }: Pick<Session, 'district'>): KeptPlace {
  return { district: district ?? '', inDistrict: district !== null, inCity: district === null };
}

export function useKeptPlace(): KeptPlace {
  const { district } = useSession();
  return useMemo(() => keptPlaceOf({ district }), [district]);
}

/** What one of the two places has answered. */
export function keptIn<Value>(
  data: { readonly ofDistrict?: Value | null; readonly ofCity?: Value | null } | undefined,
): Value | undefined {
  return data?.ofDistrict ?? data?.ofCity ?? undefined;
}
