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
  /** Keys in the order in which they stood when the first row went. */
  readonly held: readonly string[] | null;
  readonly gone: ReadonlySet<string>;
}

const NONE: State = { held: null, gone: new Set() };

/**
 * Rows of which some go while a list is shown. What a row said vanishes at once; its place stays until the list is left, so that
 * nothing moves under the pointer.
 */
export function useGoneRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const [{ held, gone }, setState] = useState<State>(NONE);
  const latest = useRef<readonly string[]>([]);
  const use = useInUse(() => {
    if (use.isInUse()) return;
    setState((former) => {
      if (former.held === null) return former;
      return { held: null, gone: new Set([...former.gone].filter((key) => latest.current.includes(key))) };
    });
  });
  const keys = rows.map(keyOf);
  const shown = held === null ? rows.filter((row) => !gone.has(keyOf(row))) : placed(rows, keys, held, gone);
  latest.current = keys;
  return {
    rows: shown,
    /** How many rows there are, without the places of those that are gone. */
    shown: shown.filter((row) => !isGoneRow(row)).length,
    /** How many of the rows are gone, and still among those that were fetched. */
    left: keys.filter((key) => gone.has(key)).length,
    isGone: useCallback((key: string) => gone.has(key), [gone]),
    /** False for a row that is not shown. */
    close: useCallback((key: string) => {
      if (!latest.current.includes(key)) return false;
      setState((former) => ({
        held: former.held ?? latest.current,
        gone: new Set([...former.gone, key]),
      }));
      return true;
    }, []),
    /** It is to be had again. */
    reopen: useCallback(
      (key: string) =>
        setState((former) =>
          former.gone.has(key)
            ? { ...former, gone: new Set([...former.gone].filter((one) => one !== key)) }
            : former,
        ),
      [],
    ),
    /** Another list has no places of this one. */
    clear: useCallback(() => setState(NONE), []),
    /** For an element that holds the list. */
    watched: use.watched,
  };
}

/** Rows that have come since stand before or behind those that are held, as they do without. */
function placed<Row>(
  rows: readonly Row[],
  keys: readonly string[],
  held: readonly string[],
  gone: ReadonlySet<string>,
): readonly (Row | GoneRow)[] {
  const byKey = new Map(keys.map((key, index) => [key, rows[index]!]));
  const isHeld = new Set(held);
  const first = keys.findIndex((key) => isHeld.has(key));
  const isFresh = (key: string) => !isHeld.has(key) && !gone.has(key);
  const fresh = (part: readonly string[]) => part.filter(isFresh).map((key) => byKey.get(key)!);
  const stays = held.flatMap((key): readonly (Row | GoneRow)[] => {
    const row = byKey.get(key);
    if (gone.has(key)) return [{ goneKey: key }];
    return row === undefined ? [] : [row];
  });
  return [...fresh(keys.slice(0, Math.max(0, first))), ...stays, ...fresh(keys.slice(Math.max(0, first)))];
}
