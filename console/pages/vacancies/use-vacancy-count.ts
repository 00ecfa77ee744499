import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { useVacancyClosings } from '../../brokering/use-vacancy-closings';
import { useRefetch } from '../../graphql/use-refetch';
import type { MenuCount } from '../../routing/page-data';
import { VacancyCountDocument } from './vacancies.generated';

const EVERY_MS = 10 * 60_000;

/**
 * How many places are free, at least those of the districts that answer; null until it is known. Counted anew on every page, when a
 * place closes, and every ten minutes; not as places open, of whom one would have read then.
 */
export function useVacancyCount(): MenuCount | null {
  const [{ data }] = useQuery({ query: VacancyCountDocument });
  useVacancyClosings();
  useRecount(useRefetch(VacancyCountDocument, {}));
  const counts = data?.vacancyCounts;
  return useMemo(() => {
    if (!counts) return null;
    const count = counts.districts.reduce((sum, district) => sum + district.count, 0);
    return { count, isLeast: counts.missingDistricts.length > 0, at: new Date() };
  }, [counts]);
}

function useRecount(recount: () => void): void {
  const { pathname } = useLocation();
  const counted = useRef(pathname);
  useEffect(() => {
    if (counted.current === pathname) return;
    counted.current = pathname;
    recount();
  }, [pathname, recount]);
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (!document.hidden) recount();
    }, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [recount]);
}
