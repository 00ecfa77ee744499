import { ExactNumber, toNumber } from './exact-number';

const WHOLE = /^-?\d+$/;

export function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** The sum, of whole numbers to the last digit; null when it is too large for a number. */
export function addNumbers(values: readonly (number | ExactNumber)[]): number | ExactNumber | null {
  const sum = values.reduce<number>((total, value) => total + value.valueOf(), 0);
  if (Number.isSafeInteger(sum) && !values.some((value) => value instanceof ExactNumber)) return sum;
  const texts = values.map((value) => (value instanceof ExactNumber ? value.text : String(value)));
  if (texts.every((text) => WHOLE.test(text)))
    return toNumber(texts.reduce((total, text) => total + BigInt(text), 0n).toString());
  return Number.isFinite(sum) ? sum : null;
}
