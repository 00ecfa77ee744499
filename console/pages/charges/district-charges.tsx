import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { needsInBrief } from '../../brokering/needs-words';
import { problemOf } from '../../graphql/problem';
import { Money } from '../../parts/domain/money';
import { Loading } from '../../parts/states/loading';
import { ErrorState, NothingThere } from '../../parts/states/state-texts';
import { type Column, readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { useDistrictName } from '../../reference/use-districts';
import { formatDate } from '../../texts/format';
import { addAmounts } from './add-amounts';
import { ChargeTotal } from './charge-total';
import { DistrictChargesDocument, type DistrictChargesQuery } from './charges.generated';
import { daysOf, type Quarter, quarterName } from './quarter';
import { chargesTexts as texts } from './sv';

type Charge = NonNullable<DistrictChargesQuery['charges']>[number];

export interface DistrictChargesProps {
  /** Its code. */
  readonly district: string;
  readonly quarter: Quarter;
  readonly sorting: string | undefined;
  readonly onSort: (sorting: string | undefined) => void;
}

const keyOf = ({ kind, request }: Charge) => `${kind}-${request.id}`;

const COLUMNS: readonly Column<Charge>[] = [
  {
    key: 'dag',
    title: texts.columns.on,
    cell: ({ chargedOn }) => formatDate(chargedOn),
    compare: (one, other) => one.chargedOn.localeCompare(other.chargedOn),
    isShort: true,
  },
  {
    key: 'vad',
    title: texts.columns.kind,
    cell: ({ kind, creditOf }) => (creditOf ? texts.creditOf(formatDate(creditOf)) : texts.kinds[kind]),
  },
  {
    key: 'forfragan',
    title: texts.columns.request,
    cell: ({ request: { id, needs } }) => (
      <Link to="/forfragningar/$id" params={{ id }}>
        {needsInBrief(needs)}
      </Link>
    ),
  },
  {
    key: 'belopp',
    title: texts.columns.amount,
    cell: ({ amount }) => <Money amount={amount} />,
    compare: (one, other) => Number(one.amount) - Number(other.amount),
    isNumber: true,
  },
];

/** Each charge and credit of one district in a quarter, and their sum. */
export function DistrictCharges({ district, quarter, sorting, onSort }: DistrictChargesProps) {
  const nameOf = useDistrictName();
  const [{ data, error }, execute] = useQuery({
    query: DistrictChargesDocument,
    variables: { district, ...daysOf(quarter) },
  });
  const charges = data?.charges;
  const order = useMemo(() => readSorting(sorting), [sorting]);
  const rows = useMemo(() => sortRows(charges ?? [], COLUMNS, order), [charges, order]);
  if (!charges && error)
    return (
      <ErrorState problem={problemOf(error)} onRetry={() => execute({ requestPolicy: 'network-only' })} />
    );
  if (!charges) return <Loading />;
  if (charges.length === 0) return <NothingThere title={texts.empty} next={texts.emptyNext} missing={[]} />;
  const sumOf = (kind: Charge['kind']) =>
    addAmounts(charges.filter((charge) => charge.kind === kind).map(({ amount }) => amount));
  return (
    <>
      <ChargeTotal charged={sumOf('CHARGE')} credited={sumOf('CREDIT')} />
      <DataTable
        caption={texts.captionOf(nameOf(district), quarterName(quarter))}
        columns={COLUMNS}
        rows={rows}
        keyOf={keyOf}
        sorting={order}
        onSort={onSort}
      />
    </>
  );
}
