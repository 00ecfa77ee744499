import { type TypedDocumentNode, useQuery } from 'urql';
import { FIRST_PAGE } from '../../graphql/use-connection';
import {
  type AccessLogFilter,
  BrokeringLogCountDocument,
  BrokeringLogDocument,
  DistrictLogCountDocument,
  DistrictLogDocument,
  type DistrictLogQuery,
  type DistrictLogQueryVariables,
} from './access-log.generated';
import type { LogSource } from './access-log-search';

/** Two lists of the same rows. */
export const LOG_DOCUMENTS: Readonly<
  Record<LogSource, TypedDocumentNode<DistrictLogQuery, DistrictLogQueryVariables>>
> = { stadsdel: DistrictLogDocument, formedling: BrokeringLogDocument };

const OTHER = { stadsdel: 'formedling', formedling: 'stadsdel' } as const;
const COUNTS = { stadsdel: DistrictLogCountDocument, formedling: BrokeringLogCountDocument };

/**
 * How many reads each log holds under a filter, so that nobody has to look in the other one to see that it is empty: of the one that
 * is shown, its list's own number.
 * @param filter undefined: nothing is counted
 */
export function useLogCounts(
  district: string,
  filter: AccessLogFilter | undefined,
  shown: LogSource,
): Readonly<Partial<Record<LogSource, number>>> {
  const pause = filter === undefined;
  const variables = { district, filter };
  const [list] = useQuery({
    query: LOG_DOCUMENTS[shown],
    variables: { ...variables, ...FIRST_PAGE },
    pause,
  });
  const [other] = useQuery({ query: COUNTS[OTHER[shown]], variables, pause });
  if (pause) return {};
  return { [shown]: list.data?.log?.totalCount, [OTHER[shown]]: other.data?.log?.totalCount };
}
