import { type DocumentNode, parse } from 'graphql';
import type { QueryPlan } from '../nodes/query-plan';

/**
 * An inline fragment with conditions and without its braces: the planner prints one so when what it selected is fetched by
 * another fetch.
 */
const EMPTIED_FRAGMENT = /\.\.\.\s*on \w+(?:\s*@(?:include|skip)\(if:\s*\$\w+\))+(?=\s*[^\s{@])/g;

/**
 * The planner's answer as a plan: every operation in it written as GraphQL, and parsed, for all who read the plan.
 *
 * Planner defect: the emptied fragments. Without the mending such an operation counts as one that has no plan, and
 * `plan-by-conditions.ts` and `plan-by-entities.ts` plan it with more fetches. May go when "an inline fragment that the planner has emptied" of
 * `oracle.test.ts` passes without either.
 *
 * @throws GraphQLError when there is an operation that is no GraphQL
 */
export function mendOperations(answer: unknown): QueryPlan {
  return mend(answer) as QueryPlan;
}

function mend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, mend(inner)]);
  const node = Object.fromEntries(entries) as { operation?: unknown };
  return typeof node.operation === 'string' ? { ...node, ...mendOperation(node.operation) } : node;
}

function mendOperation(operation: string): { readonly operation: string; readonly document: DocumentNode } {
  try {
    return { operation, document: parseOperation(operation) };
  } catch {
    const mended = operation.replace(EMPTIED_FRAGMENT, '__typename ');
    return { operation: mended, document: parseOperation(mended) };
  }
}

function parseOperation(operation: string): DocumentNode {
  return parse(operation, { noLocation: true });
}
