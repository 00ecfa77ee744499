import { useEffect, useRef, useState } from 'react';
import { useInUse } from './use-in-use';

/** A row, and as what it has its place: as long as the list is in use its place is that of before. */
export interface SteadyRow<Row> {
  readonly row: Row;
  readonly placed: Row;
  /** It is not in the list any more. */
  readonly isGone: boolean;
  /** It has come since the list was opened. */
  readonly isNew: boolean;
}

export interface SteadyRowsOptions<Row> {
  /** Null until they have come. */
  readonly fetched: readonly Row[] | null;
  readonly keyOf: (row: Row) => string;
  /** Which list it is, such as its filters: in another nothing is new. */
  readonly list: string;
  /** Rows have come since, so many. */
  readonly onNew: (count: number) => void;
}

/**
 * Rows of a list that is fetched anew while one works in it. While the pointer or the focus is on the list, each row stays where it
 * is and shows what it is by then; rows that have come wait until one asks for them or leaves the list.
 */
export function useSteadyRows<Row>({ fetched, keyOf, list, onNew }: SteadyRowsOptions<Row>) {
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  const use = useInUse(() => settle());
  const { isNew, forget } = useArrivals({ fetched, keyOf, list, onNew });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another list have no place in this one
  useEffect(() => setHeld(null), [list]);
  const rows = fetched ?? [];
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  const shown: readonly SteadyRow<Row>[] = (held ?? rows).map((placed) => {
    const key = keyOf(placed);
    const row = now.get(key);
    return { row: row ?? placed, placed, isGone: row === undefined, isNew: isNew(key) };
  });
  const settle = () => {
    setHeld((former) => (use.isInUse() ? (former ?? fetched) : null));
  };
  const known = new Set((held ?? rows).map(keyOf));
  return {
    shown,
    waiting: rows.filter((row) => !known.has(keyOf(row))).length,
    showWaiting: () => setHeld(fetched),
    /** Before more of the list is loaded, which is not new. */
    forget,
    /** For the element that holds the list. */
    watched: use.watched,
  };
}

/** Which rows have come since the list was opened. */
function useArrivals<Row>({ fetched, keyOf, list, onNew }: SteadyRowsOptions<Row>) {
  const tell = useRef(onNew);
  tell.current = onNew;
  const seen = useRef<{ list: string; first: Set<string>; told: Set<string> } | null>(null);
  useEffect(() => {
    if (fetched === null) return;
    const keys = fetched.map(keyOf);
    if (seen.current?.list !== list) seen.current = { list, first: new Set(keys), told: new Set(keys) };
    const { told } = seen.current;
    const untold = keys.filter((key) => !told.has(key));
    for (const key of untold) told.add(key);
    if (untold.length > 0) tell.current(untold.length);
  }, [fetched, keyOf, list]);
  return {
    isNew: (key: string) => seen.current?.list === list && !seen.current.first.has(key),
    forget: () => {
      seen.current = null;
    },
  };
}
