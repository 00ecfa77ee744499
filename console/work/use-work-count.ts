import { useQuery } from 'urql';
import { useRefetch } from '../graphql/use-refetch';
import type { MenuCount } from '../routing/page-data';
import { useSession } from '../session/session-context';
import { WorkItemsDocument } from './work.generated';
import { desksOf, firstPage, OPEN_OR_PARKED } from './work-desks';
import { useWorkLive } from './work-live';

/** How much is open, by the query that the start page's list is of; null until it is known. */
export function useWorkCount(): MenuCount | null {
  const session = useSession();
  const desks = desksOf(session);
  const variables = firstPage(session, OPEN_OR_PARKED);
  const [{ data }] = useQuery({ query: WorkItemsDocument, variables, pause: desks.length === 0 });
  useWorkLive(useRefetch(WorkItemsDocument, variables));
  const answered = desks.flatMap((desk) => data?.[desk] ?? []);
  if (answered.length === 0) return null;
  const count = answered.reduce((sum, { counts }) => {
    const { overdue, today, thisWeek, later } = counts;
    return sum + overdue + today + thisWeek + later;
  }, 0);
  return { count, isLeast: answered.length < desks.length };
}
