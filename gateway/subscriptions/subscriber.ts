import type { GraphQLError } from 'graphql';
import type { Caller } from '../../platform/tokens/token-verifier';

/** One client's subscription, whatever carries it. */
export interface Subscriber {
  /** As renewed; null when the gateway serves anybody. */
  readonly caller: Caller | null;
  /** Headers for the subgraphs, lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Counts what an operation is estimated to cost. @throws RateLimitedError */
  charge(cost: number): void;
  /** The next response as JSON text, the same for all who share it. */
  next(text: string): void;
  /** Errors when the subscription could not go on. */
  end(errors: readonly GraphQLError[]): void;
}
