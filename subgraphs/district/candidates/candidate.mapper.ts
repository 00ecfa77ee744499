import type { Territory } from '../districts/territory';
import { storedDistrictOf } from '../ids/global-id';
import type { Candidate } from './candidate.type';

/** What a list or a loader reads of table `candidate` (alias `c`); the names are the GraphQL fields'. */
export const CANDIDATE_COLUMNS = `c.district || ':' || c.id AS "id", c.kind, c.status, c.area,
  c.program_areas AS "programAreas", c.languages, c.interests,
  c.accepts_age_from AS "acceptsAgeFrom", c.accepts_age_to AS "acceptsAgeTo", c.weekends_per_month AS "weekendsPerMonth",
  c.pets, c.step_free AS "stepFree", c.smoke_free AS "smokeFree", c.capacity, c.version, c.protected_identity AS "protectedIdentity",
  nullif(c.available_from, 'infinity') AS "availableFrom", nullif(c.approved_on, 'infinity') AS "approvedOn", c.sharing`;

/** Of the same table what the cursors of its lists hold. */
export const CANDIDATE_KEYS = `c.district || ':' || c.id AS "id",
  nullif(c.available_from, 'infinity') AS "availableFrom", nullif(c.approved_on, 'infinity') AS "approvedOn"`;

export type CandidateRow = Omit<Candidate, 'district'>;

/** Completes a row in place: it is fresh from the database and nobody else's. */
export function toCandidate(row: CandidateRow, territory: Territory): Candidate {
  const candidate = row as Candidate;
  candidate.district = territory.districtOf(storedDistrictOf(row.id));
  return candidate;
}
