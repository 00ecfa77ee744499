import type { Role } from '../platform/tokens/roles';
import type { DistrictEntry } from './district-registry';

/** A made-up person of the demonstration, in its identity provider and in the staff register alike. */
export interface DemonstrationPerson {
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
  /** A district's code; null for a role of the whole city. */
  readonly district: string | null;
  /** Where in the organisation. */
  readonly unit: string;
}

const CITY: readonly Omit<DemonstrationPerson, 'district'>[] = [
  { sub: 'demo-resursteam-1', name: 'Amina Berg', role: 'resursteam', unit: 'Resursteamet' },
  { sub: 'demo-resursteam-2', name: 'Olof Sjögren', role: 'resursteam', unit: 'Resursteamet' },
  { sub: 'demo-reporting', name: 'Ingrid Palm', role: 'reporting', unit: 'Uppföljning' },
  { sub: 'demo-admin', name: 'Sara Lind', role: 'admin', unit: 'Systemförvaltning' },
];

const OF_A_DISTRICT: readonly { readonly role: Role; readonly unit: string }[] = [
  { role: 'kontaktsekreterare', unit: 'Kontaktverksamheten' },
  { role: 'handlaggare', unit: 'Barn och unga' },
  { role: 'rapportor', unit: 'Staben' },
  { role: 'admin', unit: 'Staben' },
];

const FIRST_NAMES = [
  'Maria',
  'Hassan',
  'Karin',
  'Johan',
  'Leila',
  'Erik',
  'Anna',
  'Mikael',
  'Fatima',
  'Per',
  'Elin',
];
const LAST_NAMES = [
  'Ek',
  'Nilsson',
  'Holm',
  'Yildiz',
  'Dahl',
  'Ström',
  'Lund',
  'Åberg',
  'Wikström',
  'Norén',
  'Öst',
  'Falk',
  'Hedlund',
];

/** The `sub` of a district's made-up person of a role. */
export const demonstrationSub = (role: Role, district: string): string => `demo-${role}-${district}`;

/** One of each role of the city, two of the brokers, and one of each role of a district for every district. */
export function demonstrationStaff(districts: readonly DistrictEntry[]): readonly DemonstrationPerson[] {
  const ofDistricts = districts.flatMap(({ code }) =>
    OF_A_DISTRICT.map((each) => ({ ...each, district: code })),
  );
  return [
    ...CITY.map((person) => ({ ...person, district: null })),
    ...ofDistricts.map((each, index) => ({
      ...each,
      sub: demonstrationSub(each.role, each.district),
      name: `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[index % LAST_NAMES.length]}`,
    })),
  ];
}
