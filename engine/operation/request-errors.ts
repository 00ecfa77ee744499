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
