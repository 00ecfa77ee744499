import type { ConflictingField } from '../../parts/dialog/conflict-dialog';
import type { StaffRole, StaffRowFragment as StaffRow } from './staff.generated';
import { staffTexts } from './sv';

/** What the form holds; empty texts where nothing is given. */
export interface StaffDraft {
  readonly sub: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly district: string;
  readonly unit: string;
  readonly from: string;
  readonly until: string;
}

export function draftOf({ sub, name, role, district, unit, from, until }: StaffRow): StaffDraft {
  return { sub, name, role, district: district?.code ?? '', unit: unit ?? '', from, until: until ?? '' };
}

/** As the hub takes it. */
export function factsOf({ name, role, district, unit, from, until }: StaffDraft) {
  return { name, role, district: district || null, unit: unit || null, from, until: until || null };
}

type Fact = keyof ReturnType<typeof factsOf>;
const FACTS: readonly Fact[] = ['name', 'role', 'district', 'unit', 'from', 'until'];

/** Those that say themselves what the hub refuses of them. */
export const FIELDS: readonly string[] = ['sub', ...FACTS].map((fact) => `input.${fact}`);

/** The fields in which what is saved differs from what is written. */
export function conflictsOf(
  theirs: StaffDraft,
  yours: StaffDraft,
  nameOf: (code: string) => string,
): readonly ConflictingField[] {
  const { form, roles, wholeCity, untilFurther } = staffTexts;
  const shown = (draft: StaffDraft, fact: Fact): string => {
    if (fact === 'role') return roles[draft.role];
    if (fact === 'district') return draft.district === '' ? wholeCity : nameOf(draft.district);
    return draft[fact] || (fact === 'until' ? untilFurther : '–');
  };
  return FACTS.filter((fact) => theirs[fact] !== yours[fact]).map((fact) => ({
    key: fact,
    label: form[fact],
    theirs: shown(theirs, fact),
    yours: shown(yours, fact),
  }));
}
