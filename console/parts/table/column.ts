import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** By which the rows that are shown can be sorted; ascending. */
  readonly compare?: (one: Row, other: Row) => number;
  readonly isNumber?: boolean;
  /** Always on one line, such as a date. */
  readonly isShort?: boolean;
}

/** Which column, and which way; null: as the hub gives them. */
export interface Sorting {
  readonly key: string;
  readonly isDescending: boolean;
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sorting?.key)?.compare;
  if (compare === undefined) return rows;
  const sorted = [...rows].sort(compare);
  return sorting?.isDescending ? sorted.reverse() : sorted;
}

/** As an address says it: `omrade`, or `-omrade` for descending. */
export function readSorting(text: string | undefined): Sorting | null {
  if (text === undefined) return null;
  const isDescending = text.startsWith('-');
  return { key: isDescending ? text.slice(1) : text, isDescending };
}

/** What a press on a column's title leads to: ascending, descending, as the hub gives them. */
export function nextSorting(sorting: Sorting | null, key: string): string | undefined {
  if (sorting?.key !== key) return key;
  return sorting.isDescending ? undefined : `-${key}`;
}
