import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Values of arguments and input fields by name, or by coordinate where a name means different things, as GraphQL text. */
export type ArgumentValues = Readonly<Record<string, string>>;

/** Narrow what is asked for to the own district's rows, where they may be given. */
const ALWAYS_GIVEN: ReadonlySet<string> = new Set(['districts', 'district']);

/** The text of the arguments that must be given. @throws Error for one that the world has no value for */
export function argumentText(
  type: string,
  field: GraphQLField<unknown, unknown>,
  values: ArgumentValues,
): string {
  const given = field.args
    .filter((argument) => isRequiredArgument(argument) || ALWAYS_GIVEN.has(argument.name))
    .map((argument) => `${argument.name}: ${literalOf(`${type}.${field.name}`, argument, values)}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function literalOf(
  owner: string,
  wanted: GraphQLArgument | GraphQLInputField,
  values: ArgumentValues,
): string {
  const type = getNullableType(wanted.type);
  const named = isEnumType(type) ? type.getValues()[0]!.name : values[wanted.name];
  const known = values[`${owner}.${wanted.name}`] ?? named;
  if (known !== undefined) return known;
  if (!isInputObjectType(type)) throw new Error(`No value for ${owner}.${wanted.name}`);
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map((field) => `${field.name}: ${literalOf(type.name, field, values)}`).join(', ')} }`;
}
