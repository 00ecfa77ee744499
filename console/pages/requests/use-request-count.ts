import { useQuery } from 'urql';
import { useRefetch } from '../../graphql/use-refetch';
import type { MenuCount } from '../../routing/page-data';
import { BROKERING } from '../../work/work-desks';
import { useWorkLive } from '../../work/work-live';
import { RequestCountDocument } from './requests.generated';

/** What changes a request changes its count, which holds none. */
export const COUNTED = { additionalTypenames: ['PlacementRequest'] };

/** How many requests live; null until it is known. */
export function useRequestCount(): MenuCount | null {
  useWorkLive(useRefetch(RequestCountDocument, {}, COUNTED), BROKERING);
  const [{ data }] = useQuery({ query: RequestCountDocument, context: COUNTED });
  const count = data?.placementRequests?.totalCount ?? null;
  return count === null ? null : { count, isLeast: false };
}
