import type { Vacancy } from './vacancy.type';

/** What a list or a loader reads of table `vacancy` (alias `v`): rows that are `Vacancy` as they come. */
export const VACANCY_COLUMNS = `v.district || ':' || v.id AS "id", v.district || ':' || v.candidate_id AS "candidateId",
  v.status, v.starts_on AS "startsOn", v.weekends_per_month AS "weekendsPerMonth", v.opened_at AS "openedAt",
  v.held_until AS "heldUntil", v.placement_id AS "placementId"`;

export type VacancyRow = Vacancy;
