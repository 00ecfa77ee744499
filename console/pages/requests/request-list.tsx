import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { FreshLine, ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { useSession } from '../../session/session-context';
import { LiveRequests } from './live-requests';
import { REQUEST_COLUMNS } from './request-columns';
import { isFiltered, type RequestSearch } from './request-search';
import { requestsTexts as texts } from './sv';
import { keyOf, useRequests } from './use-requests';

export interface RequestListProps {
  readonly search: RequestSearch;
  readonly onSort: (sorting: string | undefined) => void;
}

/** The requests that the filters leave; those that are made while one looks come in by themselves. */
export function RequestList({ search, onSort }: RequestListProps) {
  const { list, live, add } = useRequests(search);
  const { role } = useSession();
  const navigate = useNavigate();
  useKeptScroll(list.rows.length);
  const { sortering } = search;
  const sorting = useMemo(() => readSorting(sortering), [sortering]);
  const rows = useMemo(() => sortRows(live.rows, REQUEST_COLUMNS, sorting), [live.rows, sorting]);
  const watching = role === 'resursteam' && <LiveRequests onOpened={add} />;
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  return (
    <ListArea watched={live.watched}>
      {watching}
      <TotalLine
        total={list.total === null ? null : list.total + live.added}
        shown={rows.length}
        things={texts.things}
        thing={texts.thing}
      >
        <FreshLine count={live.waiting} onShow={live.showWaiting} />
      </TotalLine>
      {rows.length === 0 ? (
        <EmptyState isFiltered={isFiltered(search)} texts={texts} missing={[]} />
      ) : (
        <DataTable
          caption={texts.caption}
          columns={REQUEST_COLUMNS}
          rows={rows}
          keyOf={keyOf}
          isNew={live.isNew}
          sorting={sorting}
          onSort={onSort}
          onOpen={({ id }) => void navigate({ to: '/forfragningar/$id', params: { id } })}
          more={list.more}
        />
      )}
    </ListArea>
  );
}
