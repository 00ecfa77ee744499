import type { GraphQLError } from 'graphql';
import type { TypeIndex } from '../supergraph/type-index';
import type { JsonObject } from './flatten-path';

/** The state of one execution: one request, or one event of a subscription. */
export interface ExecutionContext {
  /** What the fetches answered, merged. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** The client's variables, coerced by the API schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Headers for the subgraphs, lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** See `SubgraphRequest.silent`. */
  readonly silent: Set<object>;
  readonly types: TypeIndex;
  /** False once a fetch has answered strings that need escaping (`SubgraphResponse.isPlain`). */
  isPlain: boolean;
  /** Objects of which a subgraph that was asked has told nothing, without an error: not there, or not for this caller. */
  readonly untold: Set<object>;
  /** Root mutation fetches sent so far. */
  mutations: number;
}
