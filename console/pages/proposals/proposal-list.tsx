import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ConnectionState } from '../../graphql/use-connection';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { useSession } from '../../session/session-context';
import { PROPOSAL_COLUMNS } from './proposal-columns';
import { isFiltered, type ProposalSearch } from './proposal-search';
import { proposalsTexts as texts } from './sv';
import type { ProposalRow } from './use-proposals';

export interface ProposalListProps {
  readonly list: ConnectionState<ProposalRow>;
  readonly search: ProposalSearch;
  readonly onSort: (sorting: string | undefined) => void;
}

const keyOf = ({ id }: ProposalRow) => id;

/** The proposals that the filters leave. One leads to its request, for whoever may see that. */
export function ProposalList({ list, search, onSort }: ProposalListProps) {
  const { role, district } = useSession();
  const navigate = useNavigate();
  useKeptScroll(list.rows.length);
  const { sortering } = search;
  const sorting = useMemo(() => readSorting(sortering), [sortering]);
  const rows = useMemo(() => sortRows(list.rows, PROPOSAL_COLUMNS, sorting), [list.rows, sorting]);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  const open = ({ request }: ProposalRow) => {
    if (role !== 'resursteam' && request.district.code !== district) return;
    void navigate({ to: '/forfragningar/$id', params: { id: request.id } });
  };
  return (
    <ListArea>
      <TotalLine total={list.total} shown={rows.length} things={texts.things} />
      {rows.length === 0 ? (
        <EmptyState isFiltered={isFiltered(search)} texts={texts} missing={[]} />
      ) : (
        <DataTable
          caption={texts.caption}
          columns={PROPOSAL_COLUMNS}
          rows={rows}
          keyOf={keyOf}
          sorting={sorting}
          onSort={onSort}
          onOpen={open}
          more={list.more}
        />
      )}
    </ListArea>
  );
}
