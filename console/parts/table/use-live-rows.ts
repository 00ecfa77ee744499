import { useCallback, useMemo, useRef, useState } from 'react';
import { useInUse } from './use-in-use';

interface Fresh<Row> {
  /** In the list, newest first. */
  readonly entered: readonly Row[];
  /** Come while the list was in use. */
  readonly waiting: readonly Row[];
}

/**
 * Rows that come while a list is shown. They enter at its top with a mark, but never under a pointer or a focus that is on the
 * list: then they wait until one asks for them.
 *
 * @param isAway of a row that cannot be had for now: it is shown again once it can, unless it is removed meanwhile
 */
export function useLiveRows<Row>(
  fetched: readonly Row[],
  keyOf: (row: Row) => string,
  isAway: (row: Row) => boolean = () => false,
) {
  const [fresh, setFresh] = useState<Fresh<Row>>({ entered: [], waiting: [] });
  const { isInUse, watched } = useInUse();
  const known = new Set(fetched.map(keyOf));
  const latest = useRef({ known, keyOf });
  latest.current = { known, keyOf };
  const add = useCallback(
    (row: Row) => {
      const { known, keyOf } = latest.current;
      if (known.has(keyOf(row))) return false;
      const waits = isInUse();
      setFresh(({ entered, waiting }) =>
        waits ? { entered, waiting: [row, ...waiting] } : { entered: [row, ...entered], waiting },
      );
      return true;
    },
    [isInUse],
  );
  const showWaiting = useCallback(
    () => setFresh(({ entered, waiting }) => ({ entered: [...waiting, ...entered], waiting: [] })),
    [],
  );
  const remove = useCallback((key: string) => {
    const without = (rows: readonly Row[]) => rows.filter((row) => latest.current.keyOf(row) !== key);
    setFresh(({ entered, waiting }) => ({ entered: without(entered), waiting: without(waiting) }));
  }, []);
  const clear = useCallback(() => setFresh({ entered: [], waiting: [] }), []);
  const marked = useMemo(() => new Set(fresh.entered.map(keyOf)), [fresh.entered, keyOf]);
  const there = fresh.entered.filter((row) => known.has(keyOf(row)) || !isAway(row));
  const added = there.filter((row) => !known.has(keyOf(row)));
  const now = new Map(fetched.map((row) => [keyOf(row), row]));
  const entered = there.map((row) => now.get(keyOf(row)) ?? row);
  return {
    /** Those that have entered stay at the top, also once they have been fetched. */
    rows: [...entered, ...fetched.filter((row) => !marked.has(keyOf(row)))],
    /** How many rows are shown beside those that were fetched. */
    added: added.length,
    waiting: fresh.waiting.filter((row) => !known.has(keyOf(row)) && !isAway(row)).length,
    isNew: useCallback((key: string) => marked.has(key), [marked]),
    /** False for a row that is in the list already. */
    add,
    showWaiting,
    /** One that has come and is not to be had any more. */
    remove,
    clear,
    /** For the element that holds the list. */
    watched,
  };
}
