import { assertPageSize, type PageArguments } from '../../harness/paging/page';
import type { SqlConditions } from '../../harness/rows/sql-conditions';

/** A page, or the rows at places in the list. */
export interface PoolPageArguments extends PageArguments {
  /** Cursors: the rows at them alone. */
  readonly at?: readonly string[] | null;
  /** Of the rows no more is read than makes their cursors (`sealed-keys.ts`). */
  readonly keysOnly?: boolean;
}

/** The places of rows in a list: the key that it is ordered by, the stored district's code, the uuid. */
export type Place<Key> = readonly [key: Key, district: string, uuid: string];

/** @throws PageSizeExceededError for more than a page; InvalidCursorError */
export function placesAt<Key>(at: readonly string[], decode: (cursor: string) => Place<Key>): Place<Key>[] {
  if (at.length > 0) assertPageSize(at.length);
  return at.map(decode);
}

/** For an index on the id. */
export function uuidsOf(places: readonly Place<unknown>[]): string[] {
  return places.map(([, , uuid]) => uuid);
}

/**
 * The condition that a row is at one of the places: a row that has moved in the list since is not.
 * @param columns of key, district and uuid, as a row of SQL
 * @param type of the key in SQL
 */
export function isAt<Key>(
  conditions: SqlConditions,
  places: readonly Place<Key>[],
  { columns, type }: { readonly columns: string; readonly type: 'date' | 'integer' },
): string {
  const listOf = (index: 0 | 1 | 2) => conditions.parameter(places.map((place) => place[index]));
  return `${columns} IN (SELECT * FROM unnest(${listOf(0)}::${type}[], ${listOf(1)}::text[], ${listOf(2)}::uuid[]))`;
}
