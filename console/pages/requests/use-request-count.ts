import { useQuery } from 'urql';
import type { MenuCount } from '../../routing/page-data';
import { RequestCountDocument } from './requests.generated';

/** What changes a request changes its count, which holds none. */
export const COUNTED = { additionalTypenames: ['PlacementRequest'] };

/** How many requests live; null until it is known. */
export function useRequestCount(): MenuCount | null {
  const [{ data }] = useQuery({ query: RequestCountDocument, context: COUNTED });
  const count = data?.placementRequests?.totalCount ?? null;
  return count === null ? null : { count, isLeast: false };
}
