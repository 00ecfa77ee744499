import { useQuery } from 'urql';
import { useRefetch } from '../../graphql/use-refetch';
import { quarterOf } from '../../parts/quarter/quarter';
import type { MenuCount } from '../../routing/page-data';
import { useSession } from '../../session/session-context';
import { useWorkLive } from '../../work/work-live';
import { IndividualReportsDueDocument } from './individual-reports.generated';

/** How many of the latest quarter that is over are to be reported or notified; null until it is known. */
export function useIndividualReportCount(): MenuCount | null {
  const { district } = useSession();
  const variables = { district: district ?? '', ...quarterOf({}) };
  useWorkLive(useRefetch(IndividualReportsDueDocument, variables));
  const [{ data }] = useQuery({
    query: IndividualReportsDueDocument,
    variables,
    pause: district === null,
  });
  if (!data?.due || !data.toNotify) return null;
  return { count: data.due.totalCount + data.toNotify.totalCount, isLeast: false };
}
