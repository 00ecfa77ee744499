import { type DocumentNode, GraphQLError } from 'graphql';
import { argumentPathOfVariable } from './argument-path';

/**
 * An error of a variable's value as graphql-js makes them (`getVariableValues`), with the argument that has the value as
 * `extensions.field` and, unless it has one, the rule `WRONG_TYPE`. Any other error as it is.
 */
export function withArgument(error: GraphQLError, document: DocumentNode | undefined): GraphQLError {
  const definition = error.nodes?.[0];
  if (definition?.kind !== 'VariableDefinition' || document === undefined) return error;
  const variable = definition.variable.name.value;
  const within = new RegExp(` at "${variable}([^"]*)"; `).exec(error.message)?.[1];
  const field = argumentPathOfVariable(document, variable, within);
  if (field === undefined) return error;
  const { message, nodes, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes,
    originalError,
    extensions: { rule: 'WRONG_TYPE', ...extensions, field },
  });
}
