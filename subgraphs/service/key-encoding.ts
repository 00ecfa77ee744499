/**
 * Sort keys as texts whose bytewise order is the order of the values. Texts themselves are their own key where the
 * database orders them by `COLLATE "C"`.
 */

/** Sorts after every date and number. */
export const LAST_KEY = '~';
export const DATE_KEY = /^(\d{4}-\d{2}-\d{2}|~)$/;
export const INTEGER_KEY = /^\d{10}$/;

const LARGEST_INTEGER = 9_999_999_999;

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
