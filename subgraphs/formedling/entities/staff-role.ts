import { registerEnum } from '../../vocabulary/register-enum';

/** The roles of people, as tokens name them. */
export enum StaffRole {
  RESURSTEAM = 'resursteam',
  KONTAKTSEKRETERARE = 'kontaktsekreterare',
  HANDLAGGARE = 'handlaggare',
  RAPPORTOR = 'rapportor',
  REPORTING = 'reporting',
  ADMIN = 'admin',
}

/** Roles of the whole city, which no district has. */
export const CITY_ROLES: ReadonlySet<StaffRole> = new Set([StaffRole.RESURSTEAM, StaffRole.REPORTING]);
/** Roles of a district, which the city has none of. */
export const DISTRICT_ROLES: ReadonlySet<StaffRole> = new Set([
  StaffRole.KONTAKTSEKRETERARE,
  StaffRole.HANDLAGGARE,
  StaffRole.RAPPORTOR,
]);

registerEnum(StaffRole, {
  name: 'StaffRole',
  description: 'What somebody of the staff does in the hub. It decides what that person may see and do.',
  values: {
    RESURSTEAM: 'Brokers for the whole city.',
    KONTAKTSEKRETERARE: "Keeps a district's pool.",
    HANDLAGGARE: 'Decides and follows up, in a district.',
    RAPPORTOR: "Reports a district's decisions that are not executed.",
    REPORTING: "Publishes the city's reports.",
    ADMIN: 'Keeps the staff register and reviews the access log: of a district, or of the city without one.',
  },
});
