import type { TestClaims } from '../../network/tokens';

/** All rows of the matrix are of this district. */
export const OWN = 'farsta';
/** Recruits together with it. */
export const REGION = 'skarholmen';
/** Does not. */
export const OTHER = 'bromma';
export const DISTRICTS = [OWN, REGION, OTHER];

const staff = (role: string) => ({
  own: { role, district: OWN, sub: `${role}-own` },
  region: { role, district: REGION, sub: `${role}-region` },
  other: { role, district: OTHER, sub: `${role}-other` },
});

const kontaktsekreterare = staff('kontaktsekreterare');
const handlaggare = staff('handlaggare');
const rapportor = staff('rapportor');

/** The columns of the table: every role in every relation to the district whose rows are asked for. */
export const CALLERS = {
  'ks own': kontaktsekreterare.own,
  'ks reg': kontaktsekreterare.region,
  'ks oth': kontaktsekreterare.other,
  'hl own': handlaggare.own,
  'hl reg': handlaggare.region,
  'hl oth': handlaggare.other,
  'ra own': rapportor.own,
  'ra reg': rapportor.region,
  'ra oth': rapportor.other,
  broker: { role: 'resursteam', sub: 'resursteam' },
  report: { role: 'reporting', sub: 'reporting' },
  exact: { role: 'reporting', sub: 'reporting-exact', scope: 'counts:read reports:read reports:exact' },
  admin: { role: 'admin', sub: 'admin' },
  'ad own': { role: 'admin', district: OWN, sub: 'admin-own' },
  'ad oth': { role: 'admin', district: OTHER, sub: 'admin-other' },
  service: { role: 'service', sub: 'service' },
  narrow: { ...kontaktsekreterare.own, sub: 'narrow', scope: 'counts:read' },
} as const satisfies Readonly<Record<string, TestClaims>>;

export type CallerName = keyof typeof CALLERS;
export const CALLER_NAMES = Object.keys(CALLERS) as readonly CallerName[];

/** Those who are told nothing about rows that are not shared, and so nothing of what marks them. */
export const OUTSIDERS = CALLER_NAMES.filter((name) => !name.endsWith('own'));
