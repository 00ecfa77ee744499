import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useRefetch } from '../../graphql/use-refetch';
import type { MenuCount } from '../../routing/page-data';
import { VacancyCountDocument } from './vacancies.generated';

/** How many places are free, at least those of the districts that answer; null until it is known. Counted anew on every page. */
export function useVacancyCount(): MenuCount | null {
  const [{ data }] = useQuery({ query: VacancyCountDocument });
  const recount = useRefetch(VacancyCountDocument, {});
  const { pathname } = useLocation();
  const counted = useRef(pathname);
  useEffect(() => {
    if (counted.current === pathname) return;
    counted.current = pathname;
    recount();
  }, [pathname, recount]);
  const counts = data?.vacancyCounts;
  if (!counts) return null;
  const count = counts.districts.reduce((sum, district) => sum + district.count, 0);
  return { count, isLeast: counts.missingDistricts.length > 0 };
}
