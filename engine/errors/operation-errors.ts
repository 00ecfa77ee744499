import { type DocumentNode, GraphQLError } from 'graphql';
import { argumentExtensions } from '../../platform/value-errors/argument-error';
import { literalExtensions } from '../../platform/value-errors/literal-error';
import { withArgument } from '../../platform/value-errors/variable-error';

/** The error with this code, unless it has one of its own. */
export function withCode(error: GraphQLError, code: string): GraphQLError {
  return error.extensions['code'] === undefined
    ? withExtensions(error, { ...error.extensions, code })
    : error;
}

/** An error of validation: of the value of an argument, or else of the operation. */
export function invalidOperation(error: GraphQLError): GraphQLError {
  const extensions = literalExtensions(error);
  return extensions === undefined
    ? withCode(error, 'GRAPHQL_VALIDATION_FAILED')
    : withExtensions(error, extensions);
}

/** An error of the variables' values. @param values as they were sent */
export function invalidVariable(
  error: GraphQLError,
  document: DocumentNode,
  values: Readonly<Record<string, unknown>>,
): GraphQLError {
  return withCode(withArgument(error, document, values), 'BAD_USER_INPUT');
}

/** An error of a field that is resolved here: of the value of its argument, or as it is. */
export function invalidArgument(error: GraphQLError): GraphQLError {
  const extensions = argumentExtensions(error);
  return extensions === undefined ? error : withExtensions(error, extensions);
}

function withExtensions(error: GraphQLError, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  const { message, nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}
