import type { Vacancy } from './vacancy.type';

/** Of table `vacancy` (alias `v`) and its candidate (`c`): one that does not say otherwise follows its candidate. */
export const VACANCY_WEEKENDS = 'coalesce(v.weekends_per_month, c.weekends_per_month)';

/** What a list or a loader reads of tables `vacancy` (alias `v`) and `candidate` (`c`): rows that are `Vacancy` as they come. */
export const VACANCY_COLUMNS = `v.district || ':' || v.id AS "id", v.district || ':' || v.candidate_id AS "candidateId",
  v.status, v.starts_on AS "startsOn", ${VACANCY_WEEKENDS} AS "weekendsPerMonth", v.opened_at AS "openedAt",
  v.held_until AS "heldUntil", v.placement_id AS "placementId", v.version`;

/** Of the same what the cursors of its list hold. */
export const VACANCY_KEYS = `v.district || ':' || v.id AS "id", v.starts_on AS "startsOn"`;

export type VacancyRow = Vacancy;
