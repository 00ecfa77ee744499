import { addNumbers, isNumber } from '../../../platform/json/add-numbers';
import { isPresent } from '../../syntax/conditions';
import type { SubgraphError } from '../../transport/subgraph';
import type { SumPlan } from '../plan/sum-plan';
import { type MissingShard, missingObjects } from '../terms/missing-shard';
import type { ShardNames } from '../terms/shard-names';
import type { ShardOutcome } from './shard-outcome';

/** A field's value and its errors, paths relative to the field. */
export interface FieldResult {
  readonly value: unknown;
  readonly errors: readonly SubgraphError[];
}

type Variables = Readonly<Record<string, unknown>>;

/** LIST: the shards' lists, one after the other in registry order. Null only when every shard answers null. */
export function mergeList(
  outcome: ShardOutcome,
  missing: readonly MissingShard[],
  names: ShardNames,
): FieldResult {
  const merged: unknown[] = [];
  const errors: SubgraphError[] = [
    ...missing.map((shard) => names.unavailable(shard, [])),
    ...outcome.errors,
  ];
  for (const { value, errors: own, shard } of outcome.values) {
    const offset = merged.length;
    for (const error of own)
      errors.push(names.attributed({ ...error, path: shifted(error.path ?? [], offset) }, shard));
    if (Array.isArray(value)) for (const item of value) merged.push(item);
  }
  const isNull = outcome.values.length > 0 && outcome.values.every(({ value }) => value === null);
  return { value: isNull ? null : merged, errors };
}

function shifted(path: readonly (string | number)[], offset: number): (string | number)[] {
  return path.map((key, index) => (index === 0 && typeof key === 'number' ? key + offset : key));
}

/**
 * SUM: numbers added field by field. With a shard missing, the sum of the rest beside the missing shards when the client
 * selects them; else null and an error for each missing shard, since a silently smaller sum is a wrong number.
 */
export function mergeSum(
  plan: SumPlan,
  outcome: ShardOutcome,
  {
    missing,
    names,
    variables,
  }: { missing: readonly MissingShard[]; names: ShardNames; variables: Variables },
): FieldResult {
  const errors = [
    ...outcome.errors,
    ...outcome.values.flatMap(({ shard, errors: own }) => own.map((error) => names.attributed(error, shard))),
  ];
  const isTold = plan.outputs.some(({ missing: field, presence }) => field && isPresent(presence, variables));
  if (missing.length > 0 && !isTold) {
    return { value: null, errors: [...missing.map((shard) => names.unavailable(shard, [])), ...errors] };
  }
  const sum = outcome.values.length > 0 ? sumOf(outcome.values.map(({ value }) => value)) : plan.nothing();
  if (plan.outputs.length === 0 || sum === null) return { value: sum, errors };
  const value: Record<string, unknown> = {};
  for (const output of plan.outputs) {
    if (!isPresent(output.presence, variables)) continue;
    if (output.missing) value[output.key] = missingObjects(output.missing, missing, variables);
    else if (outcome.values.length === 0) value[output.key] = output.nothing();
    else value[output.key] = (sum as Record<string, unknown>)[output.key] ?? null;
  }
  return { value, errors };
}

/** Numbers are added, lists joined, objects summed by field, equal scalars kept; null where any part is null or differs. */
export function sumOf(values: readonly unknown[]): unknown {
  const [first] = values;
  if (values.some((value) => value === null || value === undefined)) return null;
  if (isNumber(first)) return values.every(isNumber) ? addNumbers(values) : null;
  if (Array.isArray(first)) return values.flat();
  if (typeof first === 'object') {
    const objects = values as readonly Record<string, unknown>[];
    return Object.fromEntries(
      Object.keys(first!).map((key) => [key, sumOf(objects.map((object) => object[key]))]),
    );
  }
  return values.every((value) => value === first) ? first : null;
}
