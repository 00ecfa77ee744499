import { useQuery } from 'urql';
import type { MenuCount } from '../../routing/page-data';
import { VacancyCountDocument } from './vacancies.generated';

/** How many places are free; null until it is known, and while a district is missing. */
export function useVacancyCount(): MenuCount | null {
  const [{ data }] = useQuery({ query: VacancyCountDocument });
  const count = data?.vacancies?.totalCount ?? null;
  return count === null ? null : { count, isLeast: false };
}
