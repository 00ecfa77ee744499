import { cloneJson } from './clone-json';
import type { EntityAliasFetch, EntityFetch, TargetPath } from './executable-plan';
import type { ExecutionContext } from './execution-context';
import { type JsonObject, visitTargets } from './flatten-path';
import { mergeInto } from './merge';
import { pickVariables } from './pick-variables';
import { relocateEntityErrors } from './relocate-errors';
import { RepresentationSet } from './representation-set';
import { applyRewrites } from './rewrite';

/** The objects that one alias fetches for: `targets[i]` is described by representation `indices[i]`. */
export interface AliasTargets {
  readonly alias: EntityAliasFetch;
  readonly targets: JsonObject[];
  readonly indices: number[];
  /** How many of the targets are at the first path. */
  firstPathTargets: number;
}

/**
 * Fetches entities for every object at the paths of the plan: one request with each distinct representation once.
 * Without any representation nothing is sent; once one alias has some, an empty alias sends `[]`.
 */
export async function executeEntityFetch(context: ExecutionContext, fetch: EntityFetch): Promise<void> {
  const sets = new Map(fetch.representationNames.map((name) => [name, new RepresentationSet()]));
  const collected = fetch.aliases.map((alias) =>
    collectTargets(context, alias, sets.get(alias.representationName)!),
  );
  if (collected.every(({ targets }) => targets.length === 0)) return;

  const response = await fetch.operation.execute({
    variables: pickVariables(context.variables, fetch.variableNames),
    representations: Object.fromEntries([...sets].map(([name, set]) => [name, set.texts])),
    headers: context.headers,
    signal: context.signal,
  });
  if (response.isPlain !== true) context.isPlain = false;
  if (response.errors?.length) relocateEntityErrors(context, fetch, collected, response);
  for (const alias of collected) mergeEntities(context, alias, response.data?.[alias.alias.alias]);
}

function collectTargets(
  context: ExecutionContext,
  alias: EntityAliasFetch,
  set: RepresentationSet,
): AliasTargets {
  const collected: AliasTargets = { alias, targets: [], indices: [], firstPathTargets: 0 };
  alias.targets.forEach((target, position) => {
    collectTargetsAt(context, target, set, collected);
    if (position === 0) collected.firstPathTargets = collected.targets.length;
  });
  return collected;
}

function collectTargetsAt(
  { data, variables }: ExecutionContext,
  { path, share }: TargetPath,
  set: RepresentationSet,
  { alias, targets, indices }: AliasTargets,
): void {
  const kept: JsonObject[] = [];
  visitTargets(data, path, (target, holder, key) => {
    const index = alias.represent(target, variables, set);
    if (index === undefined) return;
    const equal = share ? kept[index] : undefined;
    if (equal !== undefined) {
      (holder as JsonObject)[key] = equal;
      return;
    }
    if (share) kept[index] = target;
    targets.push(target);
    indices.push(index);
  });
}

/**
 * Targets at one path may hold one entity's data together, as later fetches treat them alike. Those at other paths get
 * copies, as what is fetched below them differs.
 */
function mergeEntities({ types }: ExecutionContext, collected: AliasTargets, entities: unknown): void {
  const { alias, targets, indices, firstPathTargets } = collected;
  if (!Array.isArray(entities)) return;
  if (alias.outputRewrites.length > 0) applyRewrites(entities, alias.outputRewrites, types);
  for (let i = 0; i < targets.length; i++) {
    const entity: unknown = entities[indices[i]!];
    if (typeof entity !== 'object' || entity === null) continue;
    const source = i < firstPathTargets ? entity : cloneJson(entity);
    mergeInto(targets[i]!, source as JsonObject, types);
  }
}
