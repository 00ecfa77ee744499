import { type DocumentNode, Kind } from 'graphql';
import { ExactNumber } from '../../platform/json/exact-number';

/**
 * Whether an input object has a field that is named as what every object has, such as `constructor`: graphql-js takes
 * what is inherited for the client's value.
 */
export function hasInheritedInputNames({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (node) =>
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION &&
      node.fields?.some(({ name }) => name.value in Object.prototype),
  );
}

/** A copy of a JSON value whose objects inherit nothing. */
export function withoutPrototypes<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map(withoutPrototypes) as T;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) copy[key] = withoutPrototypes(inner);
  return copy as T;
}
