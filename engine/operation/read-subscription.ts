import type { StreamTraits } from '../transport/subgraph';
import { chargeOf, coerceVariables } from './execute-operation';
import { type PreparedQuery, subscriptionPlanOf } from './prepared-operation';
import { RequestErrors } from './request-errors';

/** A subscription with its variables, before it runs. */
export interface SubscriptionFacts {
  /** Coerced by the API schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is estimated to cost, with all shards. */
  readonly cost: number;
  /** Undefined for one whose events are nobody else's, or that cannot be resumed. */
  readonly stream: StreamTraits | undefined;
}

/** @param given the variables as sent @throws RequestErrors when they do not fit, or make it too dear */
export function readSubscription(
  query: PreparedQuery,
  given: Readonly<Record<string, unknown>>,
): SubscriptionFacts {
  const values = coerceVariables(query, { variables: given });
  if ('errors' in values) throw new RequestErrors(values.errors);
  const variables = values.coerced;
  const stream = subscriptionPlanOf(query, variables)?.primary.operation.stream;
  return { variables, cost: chargeOf(query, variables), stream };
}
