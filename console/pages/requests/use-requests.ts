import { useEffect } from 'react';
import { useAnnounce } from '../../announce/announcer';
import { needsInBrief } from '../../brokering/needs-words';
import { useConnection } from '../../graphql/use-connection';
import { useRefetch } from '../../graphql/use-refetch';
import { useLiveRows } from '../../parts/table/use-live-rows';
import { readKept } from '../../routing/kept-state';
import { BROKERING } from '../../work/work-desks';
import { useWorkLive } from '../../work/work-live';
import { isShown, type RequestSearch, toRequestFilter } from './request-search';
import {
  RequestCountDocument,
  type RequestRowFragment as RequestRow,
  RequestsDocument,
} from './requests.generated';
import { requestsTexts as texts } from './sv';
import { COUNTED } from './use-request-count';

export const keyOf = ({ id }: RequestRow) => id;

/** The rows, those that have come since, and what takes in another. */
export function useRequests(search: RequestSearch) {
  const filter = toRequestFilter(search);
  const list = useConnection({
    document: RequestsDocument,
    variables: { filter },
    pageOf: ({ placementRequests }) => placementRequests,
    rows: readKept().rows,
  });
  const live = useLiveRows(list.rows, keyOf);
  const announce = useAnnounce();
  const count = useRefetch(RequestCountDocument, {}, COUNTED);
  // The menu counts anew by itself when what there is to do has changed.
  useWorkLive(list.refresh, BROKERING);
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came in under one filter is not shown under another
  useEffect(() => live.clear(), [key]);
  const add = (row: RequestRow) => {
    count();
    if (isShown(search, row) && live.add(row))
      announce(texts.opened(needsInBrief(row.needs), row.district.name));
  };
  return { list, live, add };
}
