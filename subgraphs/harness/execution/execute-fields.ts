import {
  defaultFieldResolver,
  type GraphQLResolveInfo,
  getArgumentValues,
  locatedError,
  type ResponsePath,
  responsePathAsArray,
} from 'graphql';
import { isPromise } from 'graphql/jsutils/isPromise';
import type { Completion, FieldPlan, Place, Run, SelectionPlan } from './query-plan';

type Result = Record<string, unknown>;
type Path = ResponsePath | undefined;

/** The selected fields of an object, or a promise of them. @throws the located error of a field that may not be null */
export function executeFields(
  run: Run,
  { fields, template }: SelectionPlan,
  source: unknown,
  path: Path,
): Result | Promise<Result> {
  const results: Result = { ...template };
  let containsPromise = false;
  try {
    for (const field of fields) {
      const result = field.constant ?? executeField(run, field, source, path);
      results[field.key] = result;
      if (typeof result === 'object' && isPromise(result)) containsPromise = true;
    }
  } catch (error) {
    if (!containsPromise) throw error;
    // Those under way may fail too.
    return allOf(results).finally(() => {
      throw error;
    });
  }
  return containsPromise ? allOf(results) : results;
}

async function allOf(results: Result): Promise<Result> {
  const keys = Object.keys(results);
  const values = await Promise.all(Object.values(results));
  keys.forEach((key, index) => {
    results[key] = values[index];
  });
  return results;
}

function executeField(run: Run, field: FieldPlan, source: unknown, path: Path): unknown {
  if (!field.isProperty || typeof source !== 'object' || source === null)
    return resolveField(run, field, source, path);
  let value: unknown;
  try {
    value = (source as Result)[field.definition.name];
  } catch (error) {
    return failed(run, { field, path: pathOf(field, path) }, field.completion, error);
  }
  if (typeof value === 'function') return resolveField(run, field, source, path);
  const plain = plainOf(field.completion, value);
  if (plain !== undefined) return plain;
  const own = pathOf(field, path);
  const info = field.completion.needsInfo ? infoOf(run, field, own) : undefined;
  return settle(run, { field, path: own, info }, field.completion, value);
}

function resolveField(run: Run, field: FieldPlan, source: unknown, path: Path): unknown {
  const { resolve = defaultFieldResolver } = field.definition;
  const own = pathOf(field, path);
  const info = infoOf(run, field, own);
  const place = { field, path: own, info };
  let value: unknown;
  try {
    const args = getArgumentValues(field.definition, field.nodes[0]!, run.variableValues);
    value = resolve(source, args, run.contextValue, info);
  } catch (error) {
    return failed(run, place, field.completion, error);
  }
  return settle(run, place, field.completion, value);
}

/** A value as it nearly always is; undefined where it is to be settled. */
export function plainOf(completion: Completion, value: unknown): unknown {
  if (value !== null && value !== undefined) return completion.plain(value);
  return completion.isNonNull ? undefined : null;
}

/** A value, or a promise of one, completed; null with its error where it fails and may be null. @throws where it may not */
export function settle(run: Run, place: Place, completion: Completion, value: unknown): unknown {
  try {
    const completed = isPromise(value)
      ? value.then((resolved) => completeValue(run, place, completion, resolved))
      : completeValue(run, place, completion, value);
    if (!isPromise(completed)) return completed;
    return completed.then(undefined, (error) => failed(run, place, completion, error));
  } catch (error) {
    return failed(run, place, completion, error);
  }
}

function completeValue(run: Run, place: Place, completion: Completion, value: unknown): unknown {
  if (value instanceof Error) throw value;
  if (value !== null && value !== undefined) return completion.complete(run, place, value);
  if (!completion.isNonNull) return null;
  const { parentType, definition } = place.field;
  throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
}

function failed(
  run: Run,
  { field, path }: Pick<Place, 'field' | 'path'>,
  { isNonNull }: Completion,
  cause: unknown,
): null {
  const error = locatedError(cause, field.nodes, responsePathAsArray(path));
  if (isNonNull) throw error;
  run.errors.add(error, path);
  return null;
}

function pathOf({ key, parentType }: FieldPlan, prev: Path): ResponsePath {
  return { prev, key, typename: parentType.name };
}

function infoOf(
  { parts: { schema, fragments, operation }, variableValues }: Run,
  { definition, nodes: fieldNodes, parentType }: FieldPlan,
  path: ResponsePath,
): GraphQLResolveInfo {
  const { name: fieldName, type: returnType } = definition;
  const rootValue = undefined;
  return {
    fieldName,
    fieldNodes,
    returnType,
    parentType,
    path,
    schema,
    fragments,
    rootValue,
    operation,
    variableValues,
  };
}
