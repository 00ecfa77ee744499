import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react';

interface Fresh<Row> {
  /** In the list, newest first. */
  readonly entered: readonly Row[];
  /** Come while the list was in use. */
  readonly waiting: readonly Row[];
}

/**
 * Rows that come while a list is shown. They enter at its top with a mark, but never under a pointer or a focus that is on the
 * list: then they wait until one asks for them.
 */
export function useLiveRows<Row>(fetched: readonly Row[], keyOf: (row: Row) => string) {
  const [fresh, setFresh] = useState<Fresh<Row>>({ entered: [], waiting: [] });
  const use = useRef({ isPointed: false, isFocused: false });
  const known = new Set(fetched.map(keyOf));
  const latest = useRef({ known, keyOf });
  latest.current = { known, keyOf };
  const add = useCallback((row: Row) => {
    const { known, keyOf } = latest.current;
    if (known.has(keyOf(row))) return false;
    const isInUse = use.current.isPointed || use.current.isFocused;
    setFresh(({ entered, waiting }) =>
      isInUse ? { entered, waiting: [row, ...waiting] } : { entered: [row, ...entered], waiting },
    );
    return true;
  }, []);
  const showWaiting = useCallback(
    () => setFresh(({ entered, waiting }) => ({ entered: [...waiting, ...entered], waiting: [] })),
    [],
  );
  const clear = useCallback(() => setFresh({ entered: [], waiting: [] }), []);
  const marked = useMemo(() => new Set(fresh.entered.map(keyOf)), [fresh.entered, keyOf]);
  const added = fresh.entered.filter((row) => !known.has(keyOf(row)));
  return {
    rows: [...added, ...fetched],
    /** How many rows are shown beside those that were fetched. */
    added: added.length,
    waiting: fresh.waiting.filter((row) => !known.has(keyOf(row))).length,
    isNew: useCallback((key: string) => marked.has(key), [marked]),
    /** False for a row that is in the list already. */
    add,
    showWaiting,
    clear,
    /** For the element that holds the list. */
    watched: {
      onPointerEnter: () => {
        use.current.isPointed = true;
      },
      onPointerLeave: () => {
        use.current.isPointed = false;
      },
      onFocus: () => {
        use.current.isFocused = true;
      },
      onBlur: (event: FocusEvent) => {
        use.current.isFocused = event.currentTarget.contains(event.relatedTarget);
      },
    },
  };
}
