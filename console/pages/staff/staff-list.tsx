import { useConnection } from '../../graphql/use-connection';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import type { Column } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { readKept } from '../../routing/kept-state';
import { StaffMembersDocument, type StaffRowFragment as StaffRow } from './staff.generated';
import { type StaffSearch, toStaffFilter } from './staff-search';
import { staffTexts as texts } from './sv';

export interface StaffListProps {
  readonly search: StaffSearch;
  readonly onOpen: (member: StaffRow) => void;
}

const keyOf = ({ id }: StaffRow) => id;
const { columns } = texts;
const COLUMNS: readonly Column<StaffRow>[] = [
  { key: 'namn', title: columns.name, cell: ({ name }) => name },
  { key: 'roll', title: columns.role, cell: ({ role }) => texts.roles[role] },
  { key: 'stadsdel', title: columns.district, cell: ({ district }) => district?.name ?? texts.wholeCity },
  { key: 'enhet', title: columns.unit, cell: ({ unit }) => unit ?? '–' },
  { key: 'fran', title: columns.from, cell: ({ from }) => from, isShort: true },
  { key: 'till', title: columns.until, cell: ({ until }) => until ?? texts.untilFurther, isShort: true },
];

/** Who works with the hub; Enter or a press opens one to be changed. */
export function StaffList({ search, onOpen }: StaffListProps) {
  const filter = toStaffFilter(search);
  const list = useConnection({
    document: StaffMembersDocument,
    variables: { filter },
    pageOf: ({ staffMembers }) => staffMembers,
    rows: readKept().rows,
  });
  useKeptScroll(list.rows.length);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  if (list.rows.length === 0) return <EmptyState isFiltered={filter !== null} texts={texts} missing={[]} />;
  return (
    <ListArea>
      <TotalLine total={list.total} shown={list.rows.length} things={texts.things} thing={texts.thing} />
      <DataTable
        caption={texts.caption}
        columns={COLUMNS}
        rows={list.rows}
        keyOf={keyOf}
        onOpen={onOpen}
        more={list.more}
      />
    </ListArea>
  );
}
