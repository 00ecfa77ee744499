import { GraphQLError } from 'graphql';
import { HubError } from '../../../platform/errors/errors';
import { causeOf } from './cause-of';
import { translateDatabaseError } from './database-errors';

export interface PassingFailure {
  readonly error: GraphQLError;
  /** True for one that ends when what it waits for is back; false for one that nobody foresaw. */
  readonly isKnown: boolean;
}

/**
 * The first error of an answer that the same question may not get again: of a database that is away, a connection that
 * broke under a resolver. Refusals and what is wrong with the question are answers. Undefined when there is none.
 */
export function passingFailureOf(errors: readonly GraphQLError[] | undefined): PassingFailure | undefined {
  let unforeseen: PassingFailure | undefined;
  for (const error of errors ?? []) {
    const cause = causeOf(error);
    const known = cause instanceof HubError ? cause : translateDatabaseError(cause);
    if (known?.retryable) return { error, isKnown: true };
    if (known === undefined && !(cause instanceof GraphQLError)) unforeseen ??= { error, isKnown: false };
  }
  return unforeseen;
}
