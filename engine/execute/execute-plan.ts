import { isTrue } from '../syntax/conditions';
import { pickVariables } from '../syntax/pick-variables';
import type { SubgraphResponse } from '../transport/subgraph';
import type { ExecutableNode, RootFetch } from './executable-plan';
import { executeEntityFetch } from './execute-entity-fetch';
import type { ExecutionContext } from './execution-context';
import { hasTargets, type JsonObject, visitTargets } from './flatten-path';
import { mergeInto } from './merge';
import { relocateRootErrors } from './relocate-errors';
import { applyRewrites } from './rewrite';

/**
 * Walks an executable plan and merges all answers into `context.data`; a failed fetch is an error there and the walk
 * goes on. Rejects only when `context.signal` is aborted.
 */
export async function executePlan(context: ExecutionContext, node: ExecutableNode): Promise<void> {
  switch (node.kind) {
    case 'sequence':
      for (const step of node.steps) await executePlan(context, step);
      return;
    case 'parallel':
      await Promise.all(node.steps.map((step) => executePlan(context, step)));
      return;
    case 'condition': {
      const clause = isTrue(context.variables, node.variable) ? node.whenTrue : node.whenFalse;
      if (clause !== null) await executePlan(context, clause);
      return;
    }
    case 'rootFetch':
      return executeRootFetch(context, node);
    case 'entityFetch':
      return executeEntityFetch(context, node);
    default:
      return assertNever(node);
  }
}

async function executeRootFetch(context: ExecutionContext, fetch: RootFetch): Promise<void> {
  if (fetch.at !== null && !hasTargets(context.data, fetch.at)) return;
  const response = await fetch.operation.execute({
    variables: pickVariables(context.variables, fetch.variableNames),
    representations: {},
    headers: fetch.isMutation ? mutationHeaders(context) : context.headers,
    signal: context.signal,
    silent: context.silent,
  });
  mergeRootResponse(context, fetch, response);
}

/**
 * The fields of one mutation go out as several operations: each but the first gets a key of its own, made from the
 * client's in the order of the fields, which is the same when the client sends the mutation again.
 */
function mutationHeaders(context: ExecutionContext): Readonly<Record<string, string>> {
  const key = context.headers['idempotency-key'];
  const position = context.mutations++;
  if (key === undefined || position === 0) return context.headers;
  return { ...context.headers, 'idempotency-key': `${key}/${position}` };
}

/** Merges what a root fetch, or one event of a subscription, answered. */
export function mergeRootResponse(
  context: ExecutionContext,
  fetch: RootFetch,
  response: SubgraphResponse,
): void {
  const data = response.data;
  if (isObject(data)) {
    if (response.isPlain !== true) context.isPlain = false;
    if (fetch.outputRewrites.length > 0) applyRewrites(data, fetch.outputRewrites, context.types);
    if (fetch.at === null) mergeInto(context.data, data, context.types);
    else visitTargets(context.data, fetch.at, (target) => mergeInto(target, data, context.types));
  }
  if (response.errors?.length) relocateRootErrors(context, fetch, response);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function assertNever(node: never): never {
  throw new Error(`Unknown step ${JSON.stringify(node)}`);
}
