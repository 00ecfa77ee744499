import { useMemo } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { Money } from '../../parts/domain/money';
import { Loading } from '../../parts/states/loading';
import { ErrorState } from '../../parts/states/state-texts';
import { type Column, readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { addAmounts } from './add-amounts';
import { ChargeTotal } from './charge-total';
import { ChargesByDistrictDocument, type ChargesByDistrictQuery } from './charges.generated';
import { type Quarter, quarterName } from './quarter';
import { chargesTexts as texts } from './sv';

type Volume = NonNullable<ChargesByDistrictQuery['brokeringFigures']>['districts'][number];

export interface DistrictOverviewProps {
  readonly quarter: Quarter;
  readonly sorting: string | undefined;
  readonly onSort: (sorting: string | undefined) => void;
  /** Told of the district's code. */
  readonly onOpen: (district: string) => void;
}

const keyOf = ({ district }: Volume) => district?.code ?? '';
const sumOf = ({ charged, credited }: Volume) => addAmounts([charged ?? '0', credited ?? '0']);
const nameOf = ({ district }: Volume) => district?.name ?? '';

const COLUMNS: readonly Column<Volume>[] = [
  {
    key: 'stadsdel',
    title: texts.columns.district,
    cell: nameOf,
    compare: (one, other) => nameOf(one).localeCompare(nameOf(other), 'sv'),
  },
  {
    key: 'uppdrag',
    title: texts.columns.placements,
    cell: ({ placements }) => placements ?? '–',
    compare: (one, other) => (one.placements ?? 0) - (other.placements ?? 0),
    isNumber: true,
  },
  {
    key: 'avgifter',
    title: texts.columns.charged,
    cell: ({ charged }) => <Money amount={charged ?? '0'} />,
    compare: (one, other) => Number(one.charged) - Number(other.charged),
    isNumber: true,
  },
  {
    key: 'krediterat',
    title: texts.columns.credited,
    cell: ({ credited }) => <Money amount={credited ?? '0'} />,
    compare: (one, other) => Number(one.credited) - Number(other.credited),
    isNumber: true,
  },
  {
    key: 'summa',
    title: texts.columns.sum,
    cell: (row) => <Money amount={sumOf(row)} />,
    compare: (one, other) => Number(sumOf(one)) - Number(sumOf(other)),
    isNumber: true,
  },
];

/** What each district was charged and credited in a quarter; one leads to its charges. */
export function DistrictOverview({ quarter, sorting, onSort, onOpen }: DistrictOverviewProps) {
  const [{ data, error, fetching }, execute] = useQuery({
    query: ChargesByDistrictDocument,
    variables: { year: quarter.year, quarter: quarter.quarter },
  });
  const figures = data?.brokeringFigures;
  const order = useMemo(() => readSorting(sorting), [sorting]);
  const rows = useMemo(() => sortRows(figures?.districts ?? [], COLUMNS, order), [figures, order]);
  if (!figures && error)
    return (
      <ErrorState problem={problemOf(error)} onRetry={() => execute({ requestPolicy: 'network-only' })} />
    );
  if (!figures || (fetching && rows.length === 0)) return <Loading />;
  const { charged, credited } = figures.total;
  return (
    <>
      <ChargeTotal charged={charged ?? '0'} credited={credited ?? '0'} />
      <DataTable
        caption={texts.caption(quarterName(quarter))}
        columns={COLUMNS}
        rows={rows}
        keyOf={keyOf}
        sorting={order}
        onSort={onSort}
        onOpen={(row) => onOpen(keyOf(row))}
      />
    </>
  );
}
