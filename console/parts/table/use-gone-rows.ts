import { useCallback, useRef, useState } from 'react';
import { useInUse } from './use-in-use';

/** The place of a row that is not to be had any more: nothing of it is left but its key. */
export interface GoneRow {
  readonly goneKey: string;
}

export function isGoneRow(row: unknown): row is GoneRow {
  return typeof row === 'object' && row !== null && 'goneKey' in row;
}

interface State {
  /** Keys in the order in which they stand while the list is in use; null while it is not, or none has gone. */
  readonly held: readonly string[] | null;
  readonly gone: ReadonlySet<string>;
}

const NONE: State = { held: null, gone: new Set() };

/**
 * Rows of which some go while a list is shown. What a row said vanishes at once. While the pointer or the focus is on the list its
 * place stays, and rows that are fetched since wait, so that nothing moves.
 */
export function useGoneRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const [{ held, gone }, setState] = useState<State>(NONE);
  const keys = rows.map(keyOf);
  const latest = useRef(keys);
  latest.current = keys;
  const release = useCallback(
    () =>
      setState((former) => {
        const left = [...former.gone].filter((key) => latest.current.includes(key));
        return former.held === null ? former : { held: null, gone: new Set(left) };
      }),
    [],
  );
  const { isInUse, watched } = useInUse(() => !isInUse() && release());
  const isHeld = held !== null && keys.some((key) => !gone.has(key));
  const left = rows.filter((row) => !gone.has(keyOf(row)));
  const places = isHeld ? placesOf(rows, keys, held, gone) : { rows: left, waiting: 0 };
  return {
    ...places,
    /** How many rows there are, without the places of those that are gone. */
    shown: places.rows.filter((row) => !isGoneRow(row)).length,
    /** How many of those that were fetched are gone. */
    left: keys.length - left.length,
    isGone: useCallback((key: string) => gone.has(key), [gone]),
    /** False for a row that is not shown. */
    close: useCallback(
      (key: string) => {
        if (!latest.current.includes(key)) return false;
        setState((former) => ({
          held: isInUse() ? (former.held ?? latest.current) : null,
          gone: new Set([...former.gone, key]),
        }));
        return true;
      },
      [isInUse],
    ),
    /** It is to be had again. */
    reopen: useCallback(
      (key: string) =>
        setState(({ held, gone }) => ({ held, gone: new Set([...gone].filter((one) => one !== key)) })),
      [],
    ),
    /** Rows that wait are shown, places of those that are gone are not. */
    release,
    /** Another list has no places of this one. */
    clear: useCallback(() => setState(NONE), []),
    /** For an element that holds the list. */
    watched,
  };
}

/** Those that stand where they stood, and behind them what more of the list has been loaded; the others wait. */
function placesOf<Row>(
  rows: readonly Row[],
  keys: readonly string[],
  held: readonly string[],
  gone: ReadonlySet<string>,
): { readonly rows: readonly (Row | GoneRow)[]; readonly waiting: number } {
  const byKey = new Map(keys.map((key, index) => [key, rows[index]!]));
  const known = new Set(held);
  const last = keys.findLastIndex((key) => known.has(key));
  const isFresh = (key: string) => !known.has(key) && !gone.has(key);
  const stays = held.flatMap((key): readonly (Row | GoneRow)[] => {
    const row = byKey.get(key);
    if (gone.has(key)) return [{ goneKey: key }];
    return row === undefined ? [] : [row];
  });
  const more = keys
    .slice(last + 1)
    .filter(isFresh)
    .map((key) => byKey.get(key)!);
  return { rows: [...stays, ...more], waiting: keys.slice(0, last + 1).filter(isFresh).length };
}
