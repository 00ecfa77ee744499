import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { sv } from '../texts/sv';
import { StaffNamesDocument, type StaffNamesQuery } from './staff-names.generated';

export type StaffName = NonNullable<StaffNamesQuery['staffNames']>[number];

/** As many as the hub tells of at a time. */
const MOST = 100;

/** Who of the staff register is behind what histories and logs name, the first hundred of them; undefined for whom it does not know. */
export function useStaff(
  subs: readonly (string | null | undefined)[],
): (sub: string) => StaffName | undefined {
  const wanted = [...new Set(subs)].filter(Boolean).sort().slice(0, MOST).join('\n');
  const variables = useMemo(() => ({ subs: wanted.split('\n') }), [wanted]);
  const query = {
    query: StaffNamesDocument,
    variables,
    pause: wanted === '',
    requestPolicy: 'cache-first' as const,
  };
  const [{ data }] = useQuery(query);
  const staff = data?.staffNames;
  return useCallback((sub) => staff?.find((one) => one.sub === sub), [staff]);
}

/** As `useStaff`, in words: the name of a colleague, of others the role and the district; of whom the register does not know, the `sub`. */
export function useStaffNames(subs: readonly (string | null | undefined)[]): (sub: string) => string {
  const staffOf = useStaff(subs);
  return useCallback(
    (sub) => {
      const staff = staffOf(sub);
      return staff === undefined ? sub : (staff.name ?? placeOf(staff));
    },
    [staffOf],
  );
}

/** `handläggare i Bromma`, `resursteamet`. */
export function placeOf({ role, district }: StaffName): string {
  const words = sv.roles[role.toLowerCase() as Lowercase<StaffName['role']>].toLocaleLowerCase('sv');
  return district ? sv.roleIn(words, district.name) : words;
}
