import { randomBytes } from 'node:crypto';

/** Stands before a number's text while JSON.parse and JSON.stringify, which would change it, see a string; nobody can guess it. */
export const MARK = `#${randomBytes(12).toString('hex')}:`;

const MARKED = new RegExp(`"${MARK}([^"]+)"`, 'g');

/** A JSON number that is not written as JavaScript would write it: `9007199254740993`, `1e999`, `1.10`. */
export class ExactNumber {
  /** @param text as it was sent (RFC 8259 section 6) */
  constructor(readonly text: string) {}

  /** The nearest double; infinite beyond the largest. */
  valueOf(): number {
    return Number(this.text);
  }

  /** Read by `writeJson` alone. */
  toJSON(): string {
    return MARK + this.text;
  }
}

/** The number of a text that is one: a JavaScript number where that is written the same way. */
export function toNumber(text: string): number | ExactNumber {
  const number = Number(text);
  return String(number) === text ? number : new ExactNumber(text);
}

/** `value` as JSON text, its numbers as they were sent. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text?.includes(MARK) ? text.replace(MARKED, '$1') : text;
}

/** A text for people that may tell of numbers. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARK, '');
}

/** Whether a JSON value holds such a number. */
export function holdsExactNumbers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof ExactNumber) return true;
  return (Array.isArray(value) ? value : Object.values(value)).some(holdsExactNumbers);
}
