import { GraphQLError } from 'graphql';
import { GatewayErrorCode } from '../errors';
import { clientKeyOf } from '../plan/protect-aliases';
import { shownExtensions } from '../shown-extensions';
import type { SubgraphError, SubgraphResponse } from '../transport/subgraph';
import type { EntityFetch, Fetch, RootFetch } from './executable-plan';
import type { AliasTargets } from './execute-entity-fetch';
import type { ExecutionContext } from './execution-context';
import { type JsonObject, visitTargetPaths } from './flatten-path';

type Path = readonly (string | number)[];

/** Errors of a root fetch: at the same path, below every place where the root type was entered again. */
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
  for (const error of response.errors ?? []) {
    const paths = error.path === undefined ? failed.map((key) => [key]) : [error.path];
    for (const base of bases) {
      for (const path of paths) addError(context, fetch, error, [...base, ...path]);
      if (paths.length === 0) addError(context, fetch, error, base.length === 0 ? undefined : base);
    }
  }
}

/**
 * Errors of an entity fetch: `["_entities", i, …]` becomes the path of every place that representation `i` stands for;
 * an error that names no entity is one at every place.
 */
export function relocateEntityErrors(
  context: ExecutionContext,
  fetch: EntityFetch,
  collected: readonly AliasTargets[],
  response: SubgraphResponse,
): void {
  const places = collected.map((alias) => placesOf(context, alias));
  for (const error of response.errors ?? []) {
    const [alias, index, ...rest] = error.path ?? [];
    collected.forEach((candidate, position) => {
      if (alias !== undefined && alias !== candidate.alias.alias) return;
      const paths =
        typeof index === 'number'
          ? (places[position]!.get(index) ?? [])
          : [...places[position]!.values()].flat();
      for (const path of paths) addError(context, fetch, error, [...path, ...rest]);
    });
  }
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
  path: Path | undefined,
): void {
  context.errors.push(
    new GraphQLError(error.message, {
      path: path?.map((key) => (typeof key === 'string' ? clientKeyOf(key) : key)),
      extensions: {
        code: GatewayErrorCode.subgraphError,
        ...shownExtensions(error.extensions),
        service: fetch.subgraph,
      },
    }),
  );
}
