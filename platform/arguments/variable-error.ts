import { type DocumentNode, GraphQLError } from 'graphql';
import { argumentPathOfVariable } from './argument-path';

/** A value that is not there at all, as graphql-js says it; the first group is the input field that was left out. */
const MISSING =
  /; Field "(\w+)" of required type "[^"]*" was not provided\.$|; Expected non-nullable type "[^"]*" not to be null\.$|^Variable "[^"]*" of (?:required type "[^"]*" was not provided|non-null type "[^"]*" must not be null)\.$/;

/**
 * An error of a variable's value as graphql-js makes them (`getVariableValues`), with the argument that has the value, or
 * is without it, as `extensions.field` and, unless it has one, the rule: `REQUIRED` of what is missing, else `WRONG_TYPE`.
 * Any other error as it is.
 */
export function withArgument(error: GraphQLError, document: DocumentNode | undefined): GraphQLError {
  const definition = error.nodes?.[0];
  if (definition?.kind !== 'VariableDefinition' || document === undefined) return error;
  const variable = definition.variable.name.value;
  const { message, nodes, originalError, extensions } = error;
  const missing = MISSING.exec(message);
  const within = new RegExp(` at "${variable}([^"]*)"; `).exec(message)?.[1] ?? '';
  const leftOut = missing?.[1] === undefined ? '' : `.${missing[1]}`;
  const field = argumentPathOfVariable(document, variable, within + leftOut);
  if (field === undefined) return error;
  return new GraphQLError(message, {
    nodes,
    originalError,
    extensions: { rule: missing === null ? 'WRONG_TYPE' : 'REQUIRED', ...extensions, field },
  });
}
