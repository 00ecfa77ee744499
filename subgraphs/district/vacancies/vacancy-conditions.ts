import { isGiven } from '../../../platform/collections/is-given';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import { addCandidateFilter } from '../candidates/candidate-conditions';
import type { DistrictContext } from '../context/district-context';
import { addServedDistricts } from '../districts/served-districts';
import type { VacancyFilter } from './vacancy.filter';

/** Adds the filter's conditions on tables `vacancy` (alias `v`) and `candidate` (alias `c`), `districts` included. */
export function addVacancyFilter(
  conditions: SqlConditions,
  filter: VacancyFilter,
  { territory, vocabularies }: Pick<DistrictContext, 'territory' | 'vocabularies'>,
): void {
  addCandidateFilter(conditions, filter, vocabularies);
  if (isGiven(filter.startsBy)) conditions.add('v.starts_on <= ?', filter.startsBy);
  addServedDistricts(conditions, territory.servedAmong(filter.districts), territory, 'v');
}
