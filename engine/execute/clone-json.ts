import { ExactNumber } from '../../platform/json/exact-number';
import { setOwn } from '../../platform/json/set-own';

/** A deep copy of a JSON value. */
export function cloneJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map(cloneJson) as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) setOwn(copy, key, cloneJson(value[key]));
  return copy as T;
}
