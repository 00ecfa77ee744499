import { EngineErrorCode } from '../errors/errors';
import { pickVariables } from '../syntax/pick-variables';
import type { SubgraphError, SubgraphResponse } from '../transport/subgraph';
import { cloneJson } from './clone-json';
import type { EntityAliasFetch, EntityFetch, TargetPath } from './executable-plan';
import type { ExecutionContext } from './execution-context';
import { type JsonObject, visitTargets } from './flatten-path';
import { mergeInto } from './merge';
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
    silent: context.silent,
  });
  if (response.isPlain !== true) context.isPlain = false;
  const errors = [...(response.errors ?? [])];
  const answered = collected.map((alias) => {
    const { texts } = sets.get(alias.alias.representationName)!;
    return readEntities(alias, texts.length, response, errors);
  });
  if (errors.length > 0) relocateEntityErrors(context, fetch, collected, errors);
  collected.forEach((alias, position) => {
    const entities = answered[position];
    if (entities) mergeEntities(context, alias, entities);
  });
}

/**
 * The entities of one alias: as many as there are representations, in their order (Federation subgraph specification),
 * since in a list of another length nobody knows whose they are. Null, and an error, when they are not.
 */
function readEntities(
  { alias, targets }: AliasTargets,
  count: number,
  { data, errors: answered }: SubgraphResponse,
  errors: SubgraphError[],
): unknown[] | null {
  const entities = data?.[alias.alias];
  if (Array.isArray(entities) && entities.length === count) {
    for (const [index, entity] of entities.entries())
      if (entity !== null && !isObject(entity)) errors.push(invalid([alias.alias, index], 'an entity'));
    return entities;
  }
  const isExplained = (entities === null || entities === undefined) && (answered?.length ?? 0) > 0;
  if (targets.length > 0 && !isExplained)
    errors.push(invalid([alias.alias], 'one entity for each representation'));
  return null;
}

function invalid(path: (string | number)[], what: string): SubgraphError {
  const extensions = { code: EngineErrorCode.subgraphInvalidAnswer };
  return { message: `The subgraph did not answer ${what}.`, path, extensions };
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
function mergeEntities(context: ExecutionContext, collected: AliasTargets, entities: unknown[]): void {
  const { types } = context;
  const { alias, targets, indices, firstPathTargets } = collected;
  if (alias.outputRewrites.length > 0) applyRewrites(entities, alias.outputRewrites, types);
  for (let i = 0; i < targets.length; i++) {
    const entity = entities[indices[i]!];
    if (entity === null) context.untold.add(targets[i]!);
    if (!isObject(entity)) continue;
    const source = i < firstPathTargets ? entity : cloneJson(entity);
    mergeInto(targets[i]!, source, types);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
