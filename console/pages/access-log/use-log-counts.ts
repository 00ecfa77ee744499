import { useQuery } from 'urql';
import { type AccessLogFilter, LogCountsDocument } from './access-log.generated';
import type { LogSource } from './access-log-search';

/**
 * How many reads each log holds under a filter, so that nobody has to look in the other one to see that it is empty.
 * @param filter undefined: nothing is counted
 */
export function useLogCounts(
  district: string,
  filter: AccessLogFilter | undefined,
): Readonly<Partial<Record<LogSource, number>>> | null {
  const [{ data }] = useQuery({
    query: LogCountsDocument,
    variables: { district, filter },
    pause: filter === undefined,
  });
  if (!data || filter === undefined) return null;
  return { stadsdel: data.stadsdel?.totalCount, formedling: data.formedling?.totalCount };
}
