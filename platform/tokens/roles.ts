export const ROLES = [
  'resursteam',
  'kontaktsekreterare',
  'handlaggare',
  'rapportor',
  'reporting',
  'admin',
  'service',
] as const;
export type Role = (typeof ROLES)[number];
