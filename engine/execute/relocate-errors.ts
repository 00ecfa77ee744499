import { GraphQLError } from 'graphql';
import { shownExtensions } from '../../platform/errors/shown-extensions';
import { EngineErrorCode } from '../errors/errors';
import { pushError } from '../errors/push-error';
import { clientKeyOf } from '../syntax/client-key';
import type { SubgraphError, SubgraphResponse } from '../transport/subgraph';
import type { EntityFetch, Fetch, RootFetch } from './executable-plan';
import type { AliasTargets } from './execute-entity-fetch';
import type { ExecutionContext } from './execution-context';
import { hasTargets, type JsonObject, listPathOf, visitTargetPaths } from './flatten-path';

type Path = readonly (string | number)[];

/**
 * Errors of a root fetch: at the same path, below every place where the root type was entered again. One that names no
 * field of the fetch is one of every field that is null; where a root type was entered in a list, of that list.
 */
export function relocateRootErrors(
  context: ExecutionContext,
  fetch: RootFetch,
  response: SubgraphResponse,
): void {
  const bases: Path[] = [];
  if (fetch.at === null) bases.push([]);
  else visitTargetPaths(context.data, fetch.at, (_target, path) => void bases.push(path));
  const failed = fetch.responseKeys.filter(
    (key) => response.data?.[key] === null || response.data?.[key] === undefined,
  );
  const listPath = fetch.at === null ? undefined : listPathOf(fetch.at);
  for (const error of response.errors ?? []) {
    const { path } = error;
    if (path !== undefined && fetch.responseKeys.includes(path[0] as string)) {
      for (const base of bases) addError(context, fetch, error, base, path);
    } else if (listPath !== undefined || failed.length === 0) addError(context, fetch, error, listPath);
    else for (const key of failed) addError(context, fetch, error, [key]);
  }
}

/**
 * Errors of an entity fetch: `["_entities", i, …]` becomes the path of every place that representation `i` stands for.
 * An error that names no entity is told once, at the list that the entities are in.
 */
export function relocateEntityErrors(
  context: ExecutionContext,
  fetch: EntityFetch,
  collected: readonly AliasTargets[],
  errors: readonly SubgraphError[],
): void {
  const placesByIndex = once((alias: AliasTargets) => placesOf(context, alias));
  const listsOfAlias = once((alias: AliasTargets) => listsOf(context, [alias]));
  const listsOfAll = once((all: readonly AliasTargets[]) => listsOf(context, all));
  for (const error of errors) {
    const [name, index, ...rest] = error.path ?? [];
    const alias = collected.find((candidate) => candidate.alias.alias === name);
    const paths = alias && typeof index === 'number' ? (placesByIndex(alias).get(index) ?? []) : [];
    for (const path of paths) addError(context, fetch, error, path, rest);
    if (paths.length > 0) continue;
    for (const path of alias ? listsOfAlias(alias) : listsOfAll(collected))
      addError(context, fetch, error, path);
  }
}

/** `compute`, once for each argument. */
function once<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}

/** The distinct lists, or single places, of these aliases' entities. */
function listsOf({ data }: ExecutionContext, collected: readonly AliasTargets[]): Path[] {
  const lists = new Map<string, Path>();
  for (const { alias } of collected) {
    for (const { path } of alias.targets) {
      const list = listPathOf(path);
      if (hasTargets(data, path)) lists.set(list.join('.'), list);
    }
  }
  return [...lists.values()];
}

/** Index of a representation → the client's paths of the objects it stands for. */
function placesOf(context: ExecutionContext, { alias, targets, indices }: AliasTargets): Map<number, Path[]> {
  const indexOf = new Map<JsonObject, number>(
    targets.map((target, position) => [target, indices[position]!]),
  );
  const places = new Map<number, Path[]>();
  for (const { path } of alias.targets) {
    visitTargetPaths(context.data, path, (target, clientPath) => {
      const index = indexOf.get(target);
      if (index === undefined) return;
      const paths = places.get(index) ?? [];
      paths.push(clientPath);
      places.set(index, paths);
    });
  }
  return places;
}

function addError(
  context: ExecutionContext,
  fetch: Fetch,
  error: SubgraphError,
  base: Path | undefined,
  rest: Path = [],
): void {
  pushError(
    context.errors,
    () =>
      new GraphQLError(error.message, {
        path: base && [...base, ...rest].map((key) => (typeof key === 'string' ? clientKeyOf(key) : key)),
        extensions: {
          code: EngineErrorCode.subgraphError,
          ...shownExtensions(error.extensions),
          service: fetch.subgraph,
        },
      }),
  );
}
