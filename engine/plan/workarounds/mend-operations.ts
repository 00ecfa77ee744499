import { parse } from 'graphql';
import type { QueryPlan } from '../nodes/query-plan';

/**
 * An inline fragment with conditions and without its braces: the planner prints one so when what it selected is fetched by
 * another fetch.
 */
const EMPTIED_FRAGMENT = /\.\.\.\s*on \w+(?:\s*@(?:include|skip)\(if:\s*\$\w+\))+(?=\s*[^\s{@])/g;

/** The plan with every operation in it written as GraphQL. */
export function mendOperations(plan: QueryPlan): QueryPlan {
  return mend(plan) as QueryPlan;
}

function mend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'operation' && typeof inner === 'string' ? mendOperation(inner) : mend(inner),
    ]),
  );
}

function mendOperation(operation: string): string {
  if (isGraphql(operation)) return operation;
  const mended = operation.replace(EMPTIED_FRAGMENT, '__typename ');
  return isGraphql(mended) ? mended : operation;
}

function isGraphql(operation: string): boolean {
  try {
    parse(operation, { noLocation: true });
    return true;
  } catch {
    return false;
  }
}
