/** Quotes, colon and comma around a key. */
const AROUND_KEY = 4;
/** A number, a truth value or null, about. */
const PLAIN_VALUE = 5;

/**
 * Whether a value would be more than `max` characters of JSON, without writing it; what has to be escaped is counted as it is.
 * Looks no further than to the first character too many.
 */
export function exceeds(value: unknown, max: number): boolean {
  return rest(value, max) < 0;
}

/** What of `left` the value leaves; below zero: too large. */
function rest(value: unknown, left: number): number {
  if (typeof value === 'string') return left - value.length - 2;
  if (typeof value !== 'object' || value === null) return left - PLAIN_VALUE;
  let remaining = left - 2;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && remaining >= 0; index++)
      remaining = rest(value[index], remaining - 1);
    return remaining;
  }
  for (const key in value) {
    if (remaining < 0) return remaining;
    remaining = rest((value as Record<string, unknown>)[key], remaining - key.length - AROUND_KEY);
  }
  return remaining;
}
