import { type RawSearch, readChoice, readChoices, readText } from '../../routing/search-params';
import type { StaffMemberFilter, StaffRole } from './staff.generated';

/** What the page's address says. */
export interface StaffSearch {
  readonly namn?: string;
  readonly roll?: readonly StaffRole[];
  /** Who may sign in today, or may not; undefined: both. */
  readonly galler?: 'ja' | 'nej';
}

const ROLES: readonly StaffRole[] = [
  'RESURSTEAM',
  'KONTAKTSEKRETERARE',
  'HANDLAGGARE',
  'RAPPORTOR',
  'REPORTING',
  'ADMIN',
];

export function readStaffSearch(search: RawSearch): StaffSearch {
  return {
    namn: readText(search, 'namn'),
    roll: readChoices(search, 'roll', ROLES),
    galler: readChoice(search, 'galler', ['ja', 'nej']),
  };
}

/** Null where nothing is chosen. */
export function toStaffFilter({ namn, roll, galler }: StaffSearch): StaffMemberFilter | null {
  const filter: StaffMemberFilter = {
    ...(namn && { name: namn }),
    ...(roll && { roles: [...roll] }),
    ...(galler && { inForce: galler === 'ja' }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}
