import { useMemo } from 'react';
import {
  type DecisionFilter,
  type DecisionRowFragment as DecisionRow,
  DecisionsDocument,
} from '../../decisions/decisions.generated';
import { decisionsTexts as texts } from '../../decisions/sv';
import { useDecisionsWatch } from '../../decisions/use-decisions-watch';
import { useConnection } from '../../graphql/use-connection';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { readKept } from '../../routing/kept-state';
import { DECISION_COLUMNS } from './decision-columns';

export interface DecisionListProps {
  readonly district: string;
  readonly filter: DecisionFilter;
  readonly isFiltered: boolean;
  readonly sortering: string | undefined;
  readonly onSort: (sorting: string | undefined) => void;
  readonly onOpen: (id: string) => void;
}

const keyOf = ({ id }: DecisionRow) => id;

/** The own district's decisions that the filters leave; as facts change, their rows do. */
export function DecisionList({ district, filter, isFiltered, sortering, onSort, onOpen }: DecisionListProps) {
  const list = useConnection({
    document: DecisionsDocument,
    variables: { district, filter },
    pageOf: ({ decisions }) => decisions,
    rows: readKept().rows,
  });
  useDecisionsWatch(list.refresh);
  useKeptScroll(list.rows.length);
  const sorting = useMemo(() => readSorting(sortering), [sortering]);
  const rows = sortRows(list.rows, DECISION_COLUMNS, sorting);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  if (rows.length === 0) return <EmptyState isFiltered={isFiltered} texts={texts} missing={[]} />;
  return (
    <ListArea>
      <TotalLine total={list.total} shown={rows.length} things={texts.things} />
      <DataTable
        caption={texts.caption}
        columns={DECISION_COLUMNS}
        rows={rows}
        keyOf={keyOf}
        sorting={sorting}
        onSort={onSort}
        onOpen={(row) => onOpen(row.id)}
        more={list.more}
      />
    </ListArea>
  );
}
