import type { DataSource } from 'typeorm';
import { todayOf } from '../../../../platform/time/calendar';
import type { TestClaims } from '../../../network/tokens';
import { testRegistry } from '../test-district';

export interface Needs {
  readonly kind: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly languages: readonly string[];
  readonly requiredLanguages: readonly string[];
  readonly interests: readonly string[];
  readonly homeDistrict: string;
  readonly startsOn: string;
  readonly weekendsPerMonth: number | null;
  readonly noPets: boolean;
  readonly stepFree: boolean;
  readonly smokeFree: boolean;
  readonly districts: readonly string[] | null;
}

export interface OracleMatch {
  readonly candidate: string;
  readonly vacancy: string;
  readonly score: number;
  readonly points: readonly number[];
}

const INTERVENTIONS: Readonly<Record<string, string>> = {
  KONTAKTPERSON: 'KONTAKTPERSON',
  KVALIFICERAD_KONTAKTPERSON: 'KONTAKTPERSON',
  KONTAKTFAMILJ: 'KONTAKTFAMILJ',
  KORTTIDSFAMILJ: 'KORTTIDSVISTELSE',
};
/** Of the districts that the tests match over. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  farsta: ['skarpnack', 'enskede-arsta-vantor'],
  skarholmen: ['hagersten-liljeholmen'],
  bromma: ['spanga-tensta', 'hasselby-vallingby', 'kungsholmen'],
  skarpnack: ['sodermalm', 'enskede-arsta-vantor', 'farsta'],
};
const DAY_MS = 86_400_000;

// biome-ignore lint/suspicious/noExplicitAny: rows as the database has them
type Row = any;

/** Every candidate and vacancy, to be matched by brute force. */
export async function readPool(dataSource: DataSource): Promise<{ candidates: Row[]; vacancies: Row[] }> {
  return {
    candidates: await dataSource.query('SELECT * FROM candidate'),
    vacancies: await dataSource.query(`SELECT * FROM vacancy WHERE status IN ('OPEN', 'HELD')`),
  };
}

/** The rules and the score once more, written down without the code or a database. */
export function matchByHand(
  pool: { candidates: Row[]; vacancies: Row[] },
  needs: Needs,
  claims: TestClaims,
): OracleMatch[] {
  const matches = pool.candidates.flatMap((candidate) => {
    const places = pool.vacancies.filter((vacancy) => vacancy.candidate_id === candidate.id);
    if (places.some(({ status, held_until }) => status === 'HELD' && held_until > new Date())) return [];
    const open = places.filter(({ status }) => status === 'OPEN');
    const fitting = open
      .filter((vacancy) => vacancy.starts_on <= needs.startsOn)
      .filter(
        ({ weekends_per_month: weekends }) =>
          needs.weekendsPerMonth === null || (weekends !== null && weekends >= needs.weekendsPerMonth),
      )
      .sort((one, other) => (`${one.starts_on}${one.id}` < `${other.starts_on}${other.id}` ? -1 : 1));
    if (fitting.length === 0 || !isEligible(candidate, needs) || !isVisible(candidate, claims)) return [];
    const points = [
      share(25, needs.languages, candidate.languages),
      share(20, needs.interests, candidate.interests),
      distance(candidate.district, needs.homeDistrict),
      Math.floor((15 * (4 + Math.min(4, weeksBetween(fitting[0].starts_on, needs.startsOn)))) / 8),
      Math.ceil((15 * Math.min(open.length, candidate.capacity)) / candidate.capacity),
    ];
    const score = points.reduce((sum, value) => sum + value, 0);
    const id = `${candidate.district}:${candidate.id}`;
    return [{ candidate: id, vacancy: `${candidate.district}:${fitting[0].id}`, score, points }];
  });
  return matches.sort((one, other) => other.score - one.score || (one.candidate < other.candidate ? -1 : 1));
}

function isEligible(candidate: Row, needs: Needs): boolean {
  return (
    candidate.status === 'APPROVED' &&
    !candidate.protected_identity &&
    candidate.kind === needs.kind &&
    INTERVENTIONS[needs.kind] === needs.intervention &&
    candidate.program_areas.includes(needs.programArea) &&
    needs.requiredLanguages.every((language) => candidate.languages.includes(language)) &&
    candidate.accepts_age_from <= needs.ageFrom &&
    candidate.accepts_age_to >= needs.ageTo &&
    (candidate.checks_valid_until === 'infinity' ||
      (candidate.checks_valid_until >= needs.startsOn &&
        candidate.checks_valid_until >= todayOf(() => new Date()))) &&
    !(needs.noPets && candidate.pets) &&
    (!needs.stepFree || candidate.step_free) &&
    (!needs.smokeFree || candidate.smoke_free) &&
    (needs.districts === null || needs.districts.includes(candidate.district))
  );
}

function isVisible(candidate: Row, { role, district }: TestClaims): boolean {
  if (candidate.sharing === 'CITY') return true;
  if (role === 'resursteam') return false;
  return (
    candidate.district === district ||
    (candidate.sharing === 'REGION' && region(candidate.district) === region(district!))
  );
}

function share(most: number, wanted: readonly string[], had: readonly string[]): number {
  const distinct = [...new Set(wanted)];
  if (distinct.length === 0) return most;
  return Math.floor((most * distinct.filter((word) => had.includes(word)).length) / distinct.length);
}

function distance(of: string, home: string): number {
  if (of === home) return 25;
  if (NEIGHBOURS[home]?.includes(of)) return 20;
  return region(of) === region(home) ? 15 : 5;
}

function region(code: string): string | undefined {
  return testRegistry().find(code)?.region;
}

function weeksBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS / 7);
}
