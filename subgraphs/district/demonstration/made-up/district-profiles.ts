export interface DistrictProfile {
  /** Candidates at scale 1. */
  readonly size: number;
  readonly areas: readonly string[];
}

/** How many candidates each district has is made up; the areas are real. */
const PROFILES: Readonly<Record<string, DistrictProfile>> = {
  'rinkeby-kista': { size: 96, areas: ['Rinkeby', 'Kista', 'Husby', 'Akalla'] },
  'spanga-tensta': { size: 84, areas: ['Spånga', 'Tensta', 'Hjulsta', 'Bromsten', 'Solhem'] },
  'hasselby-vallingby': {
    size: 142,
    areas: ['Hässelby gård', 'Hässelby strand', 'Vällingby', 'Grimsta', 'Råcksta'],
  },
  bromma: {
    size: 118,
    areas: ['Alvik', 'Abrahamsberg', 'Blackeberg', 'Brommaplan', 'Mariehäll', 'Äppelviken'],
  },
  kungsholmen: { size: 92, areas: ['Fredhäll', 'Kristineberg', 'Marieberg', 'Stadshagen'] },
  norrmalm: { size: 74, areas: ['Vasastan', 'Hagastaden', 'Norra Norrmalm'] },
  ostermalm: { size: 62, areas: ['Gärdet', 'Hjorthagen', 'Djurgården', 'Östermalm'] },
  sodermalm: {
    size: 176,
    areas: ['Högalid', 'Katarina', 'Maria', 'Sofia', 'Hammarby sjöstad', 'Gamla stan'],
  },
  'enskede-arsta-vantor': {
    size: 168,
    areas: ['Enskede', 'Årsta', 'Hagsätra', 'Rågsved', 'Bandhagen', 'Högdalen'],
  },
  skarpnack: { size: 98, areas: ['Skarpnäck', 'Björkhagen', 'Kärrtorp', 'Bagarmossen', 'Hammarbyhöjden'] },
  farsta: { size: 128, areas: ['Farsta', 'Farsta strand', 'Hökarängen', 'Sköndal', 'Fagersjö', 'Gubbängen'] },
  alvsjo: { size: 48, areas: ['Älvsjö', 'Långbro', 'Solberga', 'Örby slott'] },
  'hagersten-liljeholmen': {
    size: 152,
    areas: ['Hägersten', 'Liljeholmen', 'Aspudden', 'Midsommarkransen', 'Fruängen'],
  },
  skarholmen: { size: 82, areas: ['Skärholmen', 'Bredäng', 'Sätra', 'Vårberg'] },
  'hagersten-alvsjo': { size: 200, areas: ['Hägersten', 'Liljeholmen', 'Älvsjö', 'Fruängen', 'Solberga'] },
  jarva: { size: 180, areas: ['Rinkeby', 'Kista', 'Husby', 'Akalla', 'Spånga', 'Tensta'] },
  'norra-innerstaden': { size: 136, areas: ['Vasastan', 'Norrmalm', 'Östermalm', 'Gärdet', 'Hjorthagen'] },
};

/** The districts that decided what was printed of 2010 and 2011. */
export const DISTRICTS_OF_2012 = [
  'rinkeby-kista',
  'spanga-tensta',
  'hasselby-vallingby',
  'bromma',
  'kungsholmen',
  'norrmalm',
  'ostermalm',
  'sodermalm',
  'enskede-arsta-vantor',
  'skarpnack',
  'farsta',
  'alvsjo',
  'hagersten-liljeholmen',
  'skarholmen',
] as const;

/** Candidates of the whole city at scale 1. */
export const CITY_SIZE = DISTRICTS_OF_2012.reduce((sum, code) => sum + profileOf(code).size, 0);

export function profileOf(district: string): DistrictProfile {
  return PROFILES[district] ?? { size: 100, areas: ['Centrum', 'Norra', 'Södra'] };
}
