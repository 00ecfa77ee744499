import { useQuery } from 'urql';
import { type Problem, problemOf } from '../graphql/problem';
import type { MissingDistrict } from '../graphql/use-connection';
import { type CaseMatchFragment, RequestMatchesDocument } from '../request-case/request.generated';

export type CaseMatch = CaseMatchFragment;

/** So many are shown, the best of them. */
const SHOWN = 20;

export interface MatchesState {
  readonly matches: readonly CaseMatch[];
  /** Null while a district is missing. */
  readonly total: number | null;
  readonly missing: readonly MissingDistrict[];
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  refresh(): void;
}

/** Who fits a request, best first. @param isWanted false for a request that has ended */
export function useMatches(requestId: string, isWanted: boolean): MatchesState {
  const [{ data, error, fetching }, execute] = useQuery({
    query: RequestMatchesDocument,
    variables: { id: requestId, first: SHOWN },
    pause: !isWanted,
  });
  const found = data?.placementRequest?.matches ?? null;
  return {
    matches: found?.nodes ?? [],
    total: found?.totalCount ?? null,
    missing: found?.missingDistricts ?? [],
    isLoading: fetching && found === null,
    problem: found === null && error ? problemOf(error) : null,
    refresh: () => execute({ requestPolicy: 'network-only' }),
  };
}
