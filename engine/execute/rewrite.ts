import type { Rewrite, RewritePathElement } from '../plan/nodes/query-plan';
import type { TypeIndex } from '../supergraph/type-index';
import type { JsonObject } from './flatten-path';

/** Applies the planner's rewrites in place: on representations before a fetch, on its results before merging. */
export function applyRewrites(value: unknown, rewrites: readonly Rewrite[], types: TypeIndex): void {
  for (const rewrite of rewrites) {
    if ('ValueSetter' in rewrite) {
      const { path, setValueTo } = rewrite.ValueSetter;
      visitKey(value, path, 0, types, (object, key) => {
        object[key] = setValueTo;
      });
    } else {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      visitKey(value, path, 0, types, (object, key) => {
        if (!Object.hasOwn(object, key)) return;
        object[renameKeyTo] = object[key];
        delete object[key];
      });
    }
  }
}

/** Calls `change` with each object that holds the path's last key, and that key. */
function visitKey(
  value: unknown,
  path: readonly RewritePathElement[],
  index: number,
  types: TypeIndex,
  change: (object: JsonObject, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) visitKey(item, path, index, types, change);
    return;
  }
  const element = path[index];
  if (typeof value !== 'object' || value === null || element === undefined) return;
  const object = value as JsonObject;
  if ('TypenameEquals' in element) {
    if (isOneOf(object['__typename'], element.TypenameEquals, types))
      visitKey(object, path, index + 1, types, change);
  } else if (index === path.length - 1) {
    change(object, element.Key);
  } else {
    visitKey(object[element.Key], path, index + 1, types, change);
  }
}

/** An object without `__typename` matches, as on a `Flatten` path. */
function isOneOf(typename: unknown, names: readonly string[], types: TypeIndex): boolean {
  return typeof typename !== 'string' || names.some((name) => types.isSubtype(typename, name));
}
