/** Somebody who works in the console. */
export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly role: string;
  readonly district?: string;
  readonly districtName?: string;
}

export const BROKER: Person = { sub: 'maria', name: 'Maria Lind', role: 'resursteam' };
export const SECRETARY: Person = {
  sub: 'ahmed',
  name: 'Ahmed Holm',
  role: 'kontaktsekreterare',
  district: 'farsta',
  districtName: 'Farsta',
};
