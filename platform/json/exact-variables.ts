import {
  GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { ExactNumber, holdsExactNumbers, withoutMarks } from './exact-number';

type Values = Readonly<Record<string, unknown>>;

export type CoercedValues =
  | { readonly coerced: Record<string, unknown> }
  | { readonly errors: readonly GraphQLError[] };

/** CoerceVariableValues (GraphQL section 6.1.2); values of the schema's own scalars keep their numbers as they were sent. */
export function coerceExactVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Values,
  maxErrors?: number,
): CoercedValues {
  if (!holdsExactNumbers(values)) return coerce(schema, definitions, values, maxErrors);
  const coerced = coerce(schema, definitions, typedValues(schema, definitions, values), maxErrors);
  return 'errors' in coerced ? { errors: coerced.errors.map(readable) } : coerced;
}

function coerce(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Values,
  maxErrors: number | undefined,
): CoercedValues {
  const { errors, coerced } = getVariableValues(schema, definitions, values, { maxErrors }) as {
    errors?: readonly GraphQLError[];
    coerced?: Record<string, unknown>;
  };
  return errors === undefined ? { coerced: coerced! } : { errors };
}

function typedValues(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Values,
): Values {
  const typed = { ...values };
  for (const { variable, type: node } of definitions) {
    const name = variable.name.value;
    // biome-ignore lint/suspicious/noExplicitAny: one overload for each kind of node, and none for their union
    const type = typeFromAST(schema, node as any) as GraphQLNamedType | undefined;
    if (type !== undefined && isInputType(type) && Object.hasOwn(values, name))
      typed[name] = typedValue(values[name], type);
  }
  return typed;
}

/** The value as graphql-js takes it: numbers where the type is its own. */
function typedValue(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return typedValue(value, type.ofType);
  if (isListType(type))
    return Array.isArray(value)
      ? value.map((item) => typedValue(item, type.ofType))
      : typedValue(value, type.ofType);
  if (value instanceof ExactNumber) return typedNumber(value, type);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      Object.hasOwn(fields, name) ? typedValue(item, fields[name]!.type) : item,
    ]),
  );
}

function typedNumber(number: ExactNumber, type: GraphQLInputType): unknown {
  if (type === GraphQLID && /^-?\d+$/.test(number.text)) return number.text;
  return isScalarType(type) && !isSpecifiedScalarType(type) ? number : number.valueOf();
}

function readable({ message, nodes, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(withoutMarks(message), { nodes, originalError });
}
