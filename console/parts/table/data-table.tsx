import { type ReactNode, useRef } from 'react';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import { type Column, nextSorting, type Sorting } from './column';
import styles from './data-table.module.css';
import { TableRow } from './table-row';
import { type GoneRow, isGoneRow } from './use-gone-rows';
import { useRowKeys } from './use-row-keys';

export interface DataTableProps<Row> {
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** A row that is gone keeps its place, and says so alone. */
  readonly rows: readonly (Row | GoneRow)[];
  readonly keyOf: (row: Row) => string;
  readonly isNew?: (key: string) => boolean;
  readonly sorting?: Sorting | null;
  /** Told what the address should say of the sorting. */
  readonly onSort?: (sorting: string | undefined) => void;
  readonly onOpen?: (row: Row) => void;
  /** More rows by the list's cursor. */
  readonly more?: { readonly isLoading: boolean; readonly load: () => void } | null;
  /** Lines above the rows: totals, what is missing, what is new. */
  readonly children?: ReactNode;
}

/**
 * A list as a native table. One row at a time has the focus (`j` and `k`, or the arrows), Enter opens it; which row that is and
 * how far one has scrolled is there again after back and reload. On a narrow screen each row is a card.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, isNew, sorting = null, onSort, onOpen, more, children } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const anyKeyOf = (row: Row | GoneRow) => (isGoneRow(row) ? row.goneKey : keyOf(row));
  const open = (row: Row | GoneRow) => !isGoneRow(row) && onOpen?.(row);
  const { active, focusRow } = useRowKeys({ body, rows, keyOf: anyKeyOf, onOpen: onOpen && open });
  return (
    <div className={styles.list}>
      {children}
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const key = anyKeyOf(row);
            if (isGoneRow(row))
              return (
                <tr
                  key={key}
                  data-row={key}
                  data-gone
                  tabIndex={key === active ? 0 : -1}
                  onFocus={() => focusRow(key)}
                >
                  <td colSpan={columns.length}>{sv.table.gone}</td>
                </tr>
              );
            return (
              <TableRow
                key={key}
                rowKey={key}
                row={row}
                columns={columns}
                isActive={key === active}
                isNew={isNew?.(key) ?? false}
                onFocus={focusRow}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
      {more && (
        <p className={styles.more}>
          <Button isBusy={more.isLoading} onPress={more.load}>
            {more.isLoading ? sv.loading : sv.table.more}
          </Button>
        </p>
      )}
    </div>
  );
}

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort?: (sorting: string | undefined) => void;
}

function ColumnHead<Row>({ column, sorting, onSort }: ColumnHeadProps<Row>) {
  const { key, title, compare, isNumber } = column;
  if (compare === undefined || onSort === undefined)
    return (
      <th scope="col" data-number={isNumber}>
        {title}
      </th>
    );
  const isSorted = sorting?.key === key;
  const direction = sorting?.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-number={isNumber} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort(nextSorting(sorting, key))}>
        {title}
        <span aria-hidden="true" className={styles.arrow}>
          {isSorted ? (sorting.isDescending ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
}
