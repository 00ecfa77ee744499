import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useAnnounce } from '../../announce/announcer';
import { problemOf } from '../../graphql/problem';
import { useRefetch } from '../../graphql/use-refetch';
import { useLive } from '../../live/live-context';
import { useDistricts } from '../../reference/use-districts';
import { sv } from '../../texts/sv';
import { BROKERING } from '../../work/work-desks';
import { useWorkLive } from '../../work/work-live';
import { vacanciesTexts as texts } from './sv';
import {
  DistrictCountsDocument,
  type DistrictCountsQueryVariables,
  MapVacancyOpenedDocument,
  type PlacementRequestFilter,
} from './vacancy-map.generated';
import { toVacancyFilter, type VacancySearch } from './vacancy-search';

export interface DistrictCount {
  readonly code: string;
  readonly name: string;
  /** Free places; null where the district does not answer. */
  readonly free: number | null;
  /** Requests that wait; null where they are not for the reader. */
  readonly waiting: number | null;
}

/** What changes a place or a request changes their counts, which hold none. */
const COUNTED = { additionalTypenames: ['Vacancy', 'PlacementRequest', 'Proposal'] };

/**
 * Of each district that the filters leave, how many places are free and how many requests wait: the lists' own numbers, counted
 * anew as soon as a place opens or something of the brokering changes.
 * @param own the reader's district, whose requests alone are told; null: all are
 */
export function useDistrictCounts(search: VacancySearch, own: string | null) {
  const variables = { filter: toVacancyFilter(search), requests: toRequestFilter(search) };
  const [{ data, error, fetching }, execute] = useQuery({
    query: DistrictCountsDocument,
    variables,
    context: COUNTED,
  });
  useLiveCounts(variables);
  const districts = useDistricts();
  const counts = useMemo((): readonly DistrictCount[] => {
    const free = new Map(data?.vacancyCounts?.districts.map(({ district, count }) => [district.code, count]));
    const missing = data?.vacancyCounts?.missingDistricts ?? [];
    const waiting = new Map(data?.requestCounts?.map(({ district, count }) => [district.code, count]));
    const isTold = (code: string) => data?.requestCounts != null && (own === null || own === code);
    const order = districts.map(({ code }) => code);
    const codes = [...free.keys(), ...missing.map(({ code }) => code)];
    return codes
      .sort((one, other) => order.indexOf(one) - order.indexOf(other))
      .map((code) => ({
        code,
        name: districts.find((district) => district.code === code)?.name ?? code,
        free: free.get(code) ?? null,
        waiting: isTold(code) ? (waiting.get(code) ?? 0) : null,
      }));
  }, [data, districts, own]);
  return {
    counts,
    isLoading: fetching && !data,
    problem: !data?.vacancyCounts && error ? problemOf(error) : null,
    refresh: () => execute({ requestPolicy: 'network-only' }),
  };
}

type Variables = DistrictCountsQueryVariables;

function useLiveCounts(variables: Variables): void {
  const recount = useRefetch(DistrictCountsDocument, variables, COUNTED);
  const announce = useAnnounce();
  useLive(
    MapVacancyOpenedDocument,
    { filter: variables.filter },
    {
      cursorOf: ({ vacancyOpened }) => vacancyOpened.cursor,
      onEvent: ({ vacancyOpened: { vacancy } }) => {
        recount();
        announce(texts.opened(sv.kinds[vacancy.candidate.kind], vacancy.candidate.area));
      },
    },
  );
  useWorkLive(recount, BROKERING);
}

/** Of the filters, those that requests have. */
function toRequestFilter({ vem, stadsdel }: VacancySearch): PlacementRequestFilter {
  return {
    statuses: ['OPEN', 'PROPOSED'],
    ...(vem && { kinds: [...vem] }),
    ...(stadsdel && { districts: [...stadsdel] }),
  };
}
