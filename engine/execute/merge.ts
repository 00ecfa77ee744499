import { ExactNumber } from '../../platform/json/exact-number';
import { setOwn } from '../../platform/json/set-own';
import type { TypeIndex } from '../supergraph/type-index';
import type { JsonObject } from './flatten-path';

/**
 * Merges what a fetch answered into the object it was fetched for, in place: another fetch that is still out may hold
 * objects below it. Values are taken over by reference; at one path of a plan, one entity's data may hang below many
 * targets (`execute-entity-fetch.ts`).
 *
 * - a null source is a no-op, so that one subgraph's failure does not wipe another's value;
 * - lists of equal length merge item by item, else the first stays: they are not the same list;
 * - a key `__proto__` of a subgraph's JSON is one like any other;
 * - an interface's name does not replace the object type's (interface objects).
 */
export function mergeInto(target: JsonObject, source: JsonObject, types: TypeIndex): void {
  for (const key in source) {
    const value = source[key];
    const former = key === '__proto__' && !Object.hasOwn(target, key) ? undefined : target[key];
    if (former === undefined || former === null) setOwn(target, key, value);
    else if (value !== null && value !== former) setOwn(target, key, mergeValues(former, value, key, types));
  }
}

function mergeValues(former: unknown, value: unknown, key: string, types: TypeIndex): unknown {
  if (key === '__typename') return types.isObjectType(value as string) ? value : former;
  if (typeof former !== 'object' || former instanceof ExactNumber) return value;
  mergeNested(former, value, types);
  return former;
}

function mergeNested(former: unknown, value: unknown, types: TypeIndex): void {
  if (Array.isArray(former)) {
    if (!Array.isArray(value) || former.length !== value.length) return;
    for (const [index, item] of former.entries()) mergeNested(item, value[index], types);
  } else if (isObject(former) && isObject(value) && former !== value) {
    mergeInto(former, value, types);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
