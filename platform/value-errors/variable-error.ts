import { type DocumentNode, GraphQLError } from 'graphql';
import { argumentPathOfVariable } from '../arguments/argument-path';
import { showLeaf, showValue } from '../text/show-text';

/** A value that is not there at all, as graphql-js says it; the first group is the input field that was left out. */
const MISSING =
  /; Field "(\w+)" of required type "[^"]*" was not provided\.$|; Expected non-nullable type "[^"]*" not to be null\.$|^Variable "[^"]*" of (?:required type "[^"]*" was not provided|non-null type "[^"]*" must not be null)\.$/;

/** What the type of an input does not have, as graphql-js says it. */
const UNKNOWN = /; Field "(\w+)" is not defined by type "/;

/**
 * An error of a variable's value as graphql-js makes them (`getVariableValues`), with the argument that has the value, or
 * is without it, as `extensions.field` and, unless it has one, the rule: `REQUIRED` of what is missing, `UNKNOWN_FIELD` of what
 * its input does not have, else `WRONG_TYPE`, with the value where that is a scalar's. What is given to directives alone is
 * named by the variable. Any other error as it is.
 * @param values of the variables, as they were sent
 */
export function withArgument(
  error: GraphQLError,
  document: DocumentNode | undefined,
  values: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  const definition = error.nodes?.[0];
  if (definition?.kind !== 'VariableDefinition' || document === undefined) return error;
  const variable = definition.variable.name.value;
  const { message, nodes, originalError, extensions } = error;
  const missing = MISSING.exec(message);
  const within = new RegExp(` at "${variable}([^"]*)"; `).exec(message)?.[1] ?? '';
  const unknown = UNKNOWN.exec(message);
  const [, name] = missing ?? unknown ?? [];
  const path = within + (name === undefined ? '' : `.${showValue(name)}`);
  const field = argumentPathOfVariable(document, variable, path) ?? variable + path;
  const value = showLeaf(valueAt(values, variable + within));
  const wrong = unknown
    ? { rule: 'UNKNOWN_FIELD' }
    : { rule: 'WRONG_TYPE', ...(value !== undefined && { value }) };
  const broken = missing === null ? wrong : { rule: 'REQUIRED' };
  return new GraphQLError(message, {
    nodes,
    originalError,
    extensions: { ...broken, ...extensions, field },
  });
}

/** What the path leads to: `input.languages[1]`. */
function valueAt(values: Readonly<Record<string, unknown>>, path: string): unknown {
  const steps = path.match(/\w+/g) ?? [];
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    values,
  );
}
