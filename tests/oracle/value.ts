import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import type { OperationContext } from './operation';

export interface VariableDeclaration {
  readonly name: string;
  readonly type: string;
  /** A literal. */
  readonly defaultValue?: string;
  /** Undefined: the variable is absent from the request. */
  readonly value: unknown;
}

/** The value as a GraphQL literal of that type. */
export function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (node == null) throw new Error(`no literal for ${JSON.stringify(value)} of ${String(type)}`);
  return print(node);
}

/** A random value of an input type; arguments known to the universe by name take its values. */
export function randomValue(context: OperationContext, type: GraphQLInputType, name: string): unknown {
  const { random, universe } = context;
  if (isNonNullType(type)) return randomValue(context, type.ofType, name);
  if (random.chance(0.1) && !isListType(type)) return nullUnlessNonNull(context, type, name);
  return nonNullValue(context, type, universe.values?.[name], name);
}

function nullUnlessNonNull(context: OperationContext, type: GraphQLInputType, name: string): unknown {
  return nonNullValue(context, type, context.universe.values?.[name], name);
}

function nonNullValue(
  context: OperationContext,
  type: GraphQLInputType,
  known: readonly unknown[] | undefined,
  name: string,
): unknown {
  const { random } = context;
  if (isListType(type)) {
    const count = random.integer(0, 3);
    return Array.from({ length: count }, () => randomValue(context, type.ofType, name));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).value;
  if (isInputObjectType(type)) return inputObject(context, type);
  if (known !== undefined) return random.pick(known);
  if (!('name' in type)) throw new Error(`no value for ${String(type)}`);
  if (type.name === 'Int') return random.integer(0, 4);
  if (type.name === 'Float') return random.integer(0, 8) / 2;
  if (type.name === 'Boolean') return random.chance(0.5);
  return `s${random.integer(0, 4)}`;
}

function inputObject(context: OperationContext, type: GraphQLInputObjectType): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    const required = isNonNullType(field.type) && field.defaultValue === undefined;
    if (!required && context.random.chance(0.4)) continue;
    const isNull = !isNonNullType(field.type) && context.random.chance(0.15);
    value[field.name] = isNull ? null : randomValue(context, field.type, field.name);
  }
  return value;
}

/**
 * Declares a new variable for the argument and returns its name: of the argument's own type or a stricter one, with or
 * without a default, given, null or absent as far as the type allows.
 */
export function variableFor(context: OperationContext, argument: GraphQLArgument): string {
  const { random, declarations } = context;
  const name = `v${context.serial++}`;
  const nullable = isNonNullType(argument.type) ? argument.type.ofType : argument.type;
  const position = isNonNullType(argument.type);
  const value = wireValue(context, randomValue(context, nullable, argument.name), nullable);
  const spare = () => literal(randomValue(context, nullable, argument.name), nullable);
  if (position && random.chance(0.7)) {
    const withDefault = random.chance(0.3);
    declarations.push({
      name,
      type: `${String(nullable)}!`,
      defaultValue: withDefault ? spare() : undefined,
      value: withDefault && random.chance(0.5) ? undefined : value,
    });
    return name;
  }
  const needsDefault = position && argument.defaultValue === undefined;
  const defaultValue = needsDefault || random.chance(0.3) ? spare() : undefined;
  const given = random.chance(0.6) ? value : undefined;
  declarations.push({
    name,
    type: String(nullable),
    defaultValue,
    value: !position && random.chance(0.15) ? null : given,
  });
  return name;
}

/** As a client may send it: a list of one also bare (input coercion of lists). */
function wireValue(context: OperationContext, value: unknown, type: GraphQLInputType): unknown {
  const isOne = isListType(type) && Array.isArray(value) && value.length === 1 && !Array.isArray(value[0]);
  return isOne && context.random.chance(0.5) ? value[0] : value;
}
