import { demonstrationStaff } from '../../schema/demonstration-staff';
import type { DistrictEntry } from '../../schema/district-registry';
import type { StaffRegister } from '../sessions/staff-register';

/** The demonstration's people, in force until further notice. */
export function createDemonstrationRegister(districts: readonly DistrictEntry[]): StaffRegister {
  const staff = new Map(
    demonstrationStaff(districts).map((person) => [person.sub, { ...person, until: null }]),
  );
  return { find: async ({ sub }) => staff.get(sub) };
}
