import { useQuery } from 'urql';
import { quarterOf } from '../../parts/quarter/quarter';
import type { MenuCount } from '../../routing/page-data';
import { useSession } from '../../session/session-context';
import { IndividualReportsDueDocument } from './individual-reports.generated';

/** How many of the latest quarter that is over are to be reported or notified; null until it is known. */
export function useIndividualReportCount(): MenuCount | null {
  const { district } = useSession();
  const [{ data }] = useQuery({
    query: IndividualReportsDueDocument,
    variables: { district: district ?? '', ...quarterOf({}) },
    pause: district === null,
  });
  if (!data?.due || !data.toNotify) return null;
  return { count: data.due.totalCount + data.toNotify.totalCount, isLeast: false };
}
