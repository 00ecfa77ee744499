/** People of the demonstration, by their `sub` at its identity provider. */
export const BROKER = 'demo-resursteam-1';
export const OTHER_BROKER = 'demo-resursteam-2';
export const REPORTER = 'demo-reporting';
export const ADMINISTRATOR = 'demo-admin';

export type DistrictRole = 'kontaktsekreterare' | 'handlaggare' | 'rapportor' | 'admin';

export const personOf = (role: DistrictRole, district: string): string => `demo-${role}-${district}`;
