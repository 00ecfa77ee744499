import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { CandidateLoaders } from '../candidates/candidate.loader';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { readByGlobalId } from '../ids/read-by-global-id';
import { findVisibility, readableVacancies } from '../policy/visibility';
import { VACANCY_COLUMNS, type VacancyRow } from './vacancy.mapper';
import type { Vacancy } from './vacancy.type';

export type VacancyLoader = DataLoader<string, Vacancy | null>;
export type CandidateVacanciesLoader = DataLoader<string, Vacancy[]>;

export interface VacancyLoaders extends CandidateLoaders {
  readonly vacancies: VacancyLoader;
  readonly candidateVacancies: CandidateVacanciesLoader;
}

/** Vacancies by id, as the caller may see them: null for one that is not there, or not for the caller. */
export function createVacancyLoader(context: DistrictContext, caller: Caller): VacancyLoader {
  return new DataLoader((ids) =>
    readByGlobalId(ids, context.territory, (uuids) =>
      readVisible(context, caller, { column: 'v.id', uuids }),
    ),
  );
}

/** The vacancies of candidates, by the candidate's id as the database gave it, soonest first. */
export function createCandidateVacanciesLoader(
  context: DistrictContext,
  caller: Caller,
): CandidateVacanciesLoader {
  return new DataLoader(async (candidateIds) => {
    const uuids = candidateIds.map((id) => parseGlobalId(id)!.uuid);
    const rows = await readVisible(context, caller, { column: 'v.candidate_id', uuids });
    const byCandidate = groupBy(rows, (row) => parseGlobalId(row.candidateId)!.uuid);
    return uuids.map((uuid) => byCandidate.get(uuid) ?? []);
  });
}

interface Selection {
  readonly column: 'v.id' | 'v.candidate_id';
  readonly uuids: readonly string[];
}

async function readVisible(
  context: DistrictContext,
  caller: Caller,
  { column, uuids }: Selection,
): Promise<Vacancy[]> {
  const visibility = findVisibility(caller, context.territory, todayOf(context.clock));
  if (visibility === undefined) return [];
  const conditions = readableVacancies(visibility).add(`${column} = ANY(?)`, uuids);
  return readRows<VacancyRow>(context.dataSource, {
    text: `SELECT ${VACANCY_COLUMNS} FROM vacancy v JOIN candidate c ON c.id = v.candidate_id WHERE ${conditions} ORDER BY v.starts_on, v.id`,
    values: conditions.values,
  });
}
