import type { PathElement } from '../plan/nodes/query-plan';
import type { TypeIndex } from '../supergraph/type-index';

export type JsonObject = Record<string, unknown>;

type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'type'; readonly matches: (typename: unknown) => boolean };

/** A `Flatten` path compiled for walking merged data. */
export interface FlattenPath {
  readonly steps: readonly Step[];
  /** Numbers of steps before which objects may be shared (`shared-positions.ts`): each is walked only once. */
  readonly sharedAt: ReadonlySet<number>;
}

/** `holder[key] === target`. */
export type TargetVisitor = (
  target: JsonObject,
  holder: JsonObject | unknown[],
  key: string | number,
) => void;

export function compileFlattenPath(
  path: readonly PathElement[],
  types: TypeIndex,
  isShared: (responsePath: readonly string[]) => boolean,
): FlattenPath {
  const steps = path.map((element): Step => {
    if (element === '@') return { kind: 'list' };
    if ('Field' in element) return { kind: 'field', name: element.Field };
    return { kind: 'type', matches: typeMatcher(element.TypeCondition, types) };
  });
  const sharedAt = new Set<number>();
  const responsePath: string[] = [];
  steps.forEach((step, index) => {
    if (step.kind === 'field') responsePath.push(step.name);
    const arrives = step.kind !== 'type' && steps[index + 1]?.kind !== 'list';
    if (arrives && isShared(responsePath)) sharedAt.add(index + 1);
  });
  return { steps, sharedAt };
}

/** The response keys that the path goes through, without list and type steps. */
export function responsePathOf(path: readonly PathElement[]): string[] {
  return path.flatMap((element) => (element !== '@' && 'Field' in element ? [element.Field] : []));
}

/** The response keys up to the first list of the path; to its end when it goes through none. */
export function listPathOf({ steps }: FlattenPath): string[] {
  const keys: string[] = [];
  for (const step of steps) {
    if (step.kind === 'list') break;
    if (step.kind === 'field') keys.push(step.name);
  }
  return keys;
}

export function hasTargets(data: JsonObject, path: FlattenPath): boolean {
  let found = false;
  visitTargets(data, path, () => {
    found = true;
  });
  return found;
}

/** An object without `__typename` matches: the planner asks for it wherever types can differ. */
function typeMatcher(names: readonly string[], types: TypeIndex): (typename: unknown) => boolean {
  return (typename) => typeof typename !== 'string' || names.some((name) => types.overlaps(typename, name));
}

/** Visits every object at `path` below `data`, in document order; nulls are skipped. */
export function visitTargets(data: JsonObject, path: FlattenPath, visit: TargetVisitor): void {
  const seen = path.sharedAt.size === 0 ? null : new Set<object>();
  walk({ data }, 'data', data, path, 0, visit, seen);
}

function walk(
  holder: JsonObject | unknown[],
  key: string | number,
  value: unknown,
  path: FlattenPath,
  from: number,
  visit: TargetVisitor,
  seen: Set<object> | null,
): void {
  let index = from;
  let step = path.steps[index];
  while (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) {
      const next = step?.kind === 'list' ? index + 1 : index;
      for (let item = 0; item < value.length; item++) walk(value, item, value[item], path, next, visit, seen);
      return;
    }
    if (seen !== null && path.sharedAt.has(index)) {
      if (seen.has(value)) return;
      seen.add(value);
    }
    if (step === undefined) {
      visit(value as JsonObject, holder, key);
      return;
    }
    if (step.kind === 'type' && !step.matches((value as JsonObject)['__typename'])) return;
    if (step.kind === 'field') {
      holder = value as JsonObject;
      key = step.name;
      value = holder[key];
    }
    step = path.steps[++index];
  }
}

/** Calls `visit` for every place, also when one object stands in several; for error paths, off the hot path. */
export function visitTargetPaths(
  data: JsonObject,
  { steps }: FlattenPath,
  visit: (target: JsonObject, path: readonly (string | number)[]) => void,
): void {
  const descend = (value: unknown, index: number, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const step = steps[index];
    if (Array.isArray(value)) {
      const next = step?.kind === 'list' ? index + 1 : index;
      for (const [position, item] of value.entries()) descend(item, next, [...path, position]);
      return;
    }
    const object = value as JsonObject;
    if (step === undefined) visit(object, path);
    else if (step.kind === 'field') descend(object[step.name], index + 1, [...path, step.name]);
    else if (step.kind === 'list' || step.matches(object['__typename'])) descend(object, index + 1, path);
  };
  descend(data, 0, []);
}
