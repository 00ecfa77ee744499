import { isCalendarDate } from '../../../platform/graphql/date-scalar';
import { toMoment } from '../../../platform/graphql/date-time-scalar';
import type { KeyPattern } from './cursor';

/**
 * Sort keys as texts whose bytewise order is the order of the values. Texts themselves are their own key where the
 * database orders them by `COLLATE "C"`.
 */

/** Sorts after every date and number. */
const LAST_KEY = '~';
export const DATE_KEY: KeyPattern = { test: (key) => key === LAST_KEY || isCalendarDate(key) };
/** Of a column that is never null. */
export const DAY_KEY: KeyPattern = { test: isCalendarDate };
/** A moment in UTC with microseconds, as `to_char(…, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` writes it. */
export const MOMENT_KEY: KeyPattern = {
  test: (key) => /\.\d{6}Z$/.test(key) && toMoment(key) !== undefined,
};
export const UUID_KEY: KeyPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Of a value that fits PostgreSQL's `integer`: whoever makes a cursor by hand cannot make the column overflow. */
export const DESCENDING_INTEGER_KEY: KeyPattern = {
  test: (key) => /^\d{10}$/.test(key) && integerOfDescendingKey(key) <= LARGEST_OF_COLUMN,
};

const LARGEST_INTEGER = 9_999_999_999;
const LARGEST_OF_COLUMN = 2 ** 31 - 1;

/** An ISO date of the years 0001–9999; null sorts last. */
export function dateKey(date: string | null): string {
  return date ?? LAST_KEY;
}

export function dateOfKey(key: string): string | null {
  return key === LAST_KEY ? null : key;
}

/** A whole number from 0 to 9 999 999 999, smallest first. */
export function integerKey(value: number): string {
  return String(value).padStart(10, '0');
}

/** The same, largest first. */
export function descendingIntegerKey(value: number): string {
  return integerKey(LARGEST_INTEGER - value);
}

export function integerOfDescendingKey(key: string): number {
  return LARGEST_INTEGER - Number(key);
}
