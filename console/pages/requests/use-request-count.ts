import { useQuery } from 'urql';
import type { MenuCount } from '../../routing/page-data';
import { RequestCountDocument } from './requests.generated';

/** How many requests live; null until it is known. */
export function useRequestCount(): MenuCount | null {
  const [{ data }] = useQuery({ query: RequestCountDocument });
  const count = data?.placementRequests?.totalCount ?? null;
  return count === null ? null : { count, isLeast: false };
}
