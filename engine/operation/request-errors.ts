import { GraphQLError } from 'graphql';

/** Why an operation is not run: the errors of a response without data (GraphQL section 7.1.2). */
export class RequestErrors extends Error {
  override readonly name = 'RequestErrors';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}

export function badRequest(message: string): RequestErrors {
  return new RequestErrors([new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })]);
}

/** Errors of variables that do not fit. */
export function inputErrors(errors: readonly GraphQLError[]): RequestErrors {
  return new RequestErrors(errors.map((error) => withCode(error, 'BAD_USER_INPUT')));
}

/** The error with this code, unless it has one of its own. */
export function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code } });
}
