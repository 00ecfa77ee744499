import type { SubgraphError } from '../../transport/subgraph';
import type { MissingReason } from '../terms/missing-shard';

/** What one shard made of its part of an operation. */
export type ShardAnswer =
  | {
      readonly data: Record<string, unknown> | null | undefined;
      readonly errors: readonly SubgraphError[];
      readonly isPlain: boolean;
    }
  | { readonly missing: MissingReason };

/** What one shard made of one field. Errors' paths are relative to the field's value. */
export type FieldAnswer =
  | {
      readonly kind: 'value';
      readonly shard: number;
      readonly value: unknown;
      readonly errors: readonly SubgraphError[];
    }
  /** Null because of these errors; without errors: lost together with a sibling that was refused. */
  | { readonly kind: 'refused'; readonly shard: number; readonly errors: readonly SubgraphError[] }
  | { readonly kind: 'missing'; readonly shard: number; readonly reason: MissingReason };

type Path = readonly (string | number)[];

/** A field's part of a shard's answer; `path` leads to the field's value from the answer's root. */
export function fieldAnswer(answer: ShardAnswer, shard: number, path: Path): FieldAnswer {
  if ('missing' in answer) return { kind: 'missing', shard, reason: answer.missing };
  const errors = answer.errors.length === 0 ? answer.errors : errorsWithin(answer, path);
  const { value, parent } = lookUp(answer.data, path);
  if (value !== null && value !== undefined) return { kind: 'value', shard, value, errors };
  if (errors.length > 0) return { kind: 'refused', shard, errors };
  if (parent === null && answer.errors.length > 0) return { kind: 'refused', shard, errors };
  if (value === undefined) return { kind: 'missing', shard, reason: 'INVALID_ANSWER' };
  return { kind: 'value', shard, value: null, errors };
}

/** Errors of a whole answer that name no field, beside data. */
export function unplacedErrors(answer: ShardAnswer): readonly SubgraphError[] {
  if ('missing' in answer || !answer.data) return [];
  return answer.errors.filter((error) => error.path === undefined);
}

function errorsWithin(answer: Exclude<ShardAnswer, { missing: unknown }>, path: Path): SubgraphError[] {
  const within: SubgraphError[] = [];
  for (const error of answer.errors) {
    if (error.path === undefined) {
      if (!answer.data) within.push({ ...error, path: [] });
      continue;
    }
    const shared = Math.min(error.path.length, path.length);
    let same = 0;
    while (same < shared && error.path[same] === path[same]) same++;
    if (same === shared) within.push({ ...error, path: error.path.slice(path.length) });
  }
  return within;
}

/** `parent` is null when the value was lost with an object above it. */
function lookUp(data: unknown, path: Path): { value: unknown; parent: unknown } {
  let parent: unknown = null;
  let value: unknown = data;
  for (const key of path) {
    if (value === null || value === undefined) return { value: undefined, parent: null };
    parent = value;
    value = (value as Record<string | number, unknown>)[key];
  }
  return { value, parent };
}
