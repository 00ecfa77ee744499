import { isGiven } from '../../../platform/collections/is-given';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import { addCandidateFilter } from '../candidates/candidate-conditions';
import type { DistrictContext } from '../context/district-context';
import { addServedDistricts } from '../districts/served-districts';
import { requireVisibility, visibleCandidates } from '../policy/visibility';
import type { VacancyFilter } from './vacancy.filter';

/**
 * The open vacancies (aliases as below) that a list has.
 * @throws ForbiddenError when the caller's role may see no candidate at all
 */
export function openVacancies(
  context: DistrictContext,
  caller: Caller,
  filter: VacancyFilter,
): AuthorisedConditions {
  const visibility = requireVisibility(caller, context.territory, todayOf(context.clock));
  const conditions = visibleCandidates(visibility).add(`v.status = 'OPEN'`);
  addVacancyFilter(conditions, filter, context);
  return conditions;
}

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
