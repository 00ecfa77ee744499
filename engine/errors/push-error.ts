import { GraphQLError } from 'graphql';
import { EngineErrorCode } from './errors';

/** Errors that one response may carry; one more tells that there were others. */
export const MAX_ERRORS = 1_000;

/** Adds an error to those of a response, which are bounded; beyond the bound it is not even made. */
export function pushError(errors: GraphQLError[], create: () => GraphQLError): void {
  if (errors.length < MAX_ERRORS) errors.push(create());
  else if (errors.length === MAX_ERRORS) errors.push(tooManyErrors());
}

function tooManyErrors(): GraphQLError {
  return new GraphQLError(`There are more than ${MAX_ERRORS} errors; the others are not shown.`, {
    extensions: { code: EngineErrorCode.tooManyErrors },
  });
}
