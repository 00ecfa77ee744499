import { GraphQLError } from 'graphql';
import { HubError } from '../../../platform/errors/errors';

/** What was thrown, out of the errors of GraphQL that it has been wrapped in on its way. */
export function causeOf(error: unknown): unknown {
  const isWrapper = error instanceof GraphQLError && !(error instanceof HubError);
  return isWrapper && error.originalError !== undefined ? causeOf(error.originalError) : error;
}
