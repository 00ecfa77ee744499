import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import type { Random } from './random';
import type { Universe } from './universe';
import { literal, randomValue, type VariableDeclaration, variableFor } from './value';

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface OperationContext {
  readonly schema: GraphQLSchema;
  readonly universe: Universe;
  readonly random: Random;
  readonly declarations: VariableDeclaration[];
  readonly fragments: { name: string; type: GraphQLCompositeType; text: string }[];
  /** Selections still to be made; keeps operations small enough to read. */
  budget: number;
  serial: number;
}

const ATTEMPTS = 50;
const ALIASES = ['a', 'b', 'id', 'name', 'x_y', '_z', 'title'];

/** A valid random operation over the public schema; a mutation at times when the schema has mutations. */
export function randomOperation(schema: GraphQLSchema, universe: Universe, random: Random): Operation {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const operation = drawOperation(schema, universe, random);
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
  return { query: '{ __typename }', variables: {} };
}

function drawOperation(schema: GraphQLSchema, universe: Universe, random: Random): Operation {
  const context: OperationContext = {
    schema,
    universe,
    random,
    declarations: [],
    fragments: [],
    budget: random.integer(4, 45),
    serial: 0,
  };
  const mutation = schema.getMutationType();
  const isMutation = mutation != null && random.chance(0.6);
  const root = isMutation ? mutation : schema.getQueryType()!;
  const selections = selectionSet(context, root, random.integer(2, 7));
  const declared = context.declarations.map(({ name, type, defaultValue }) =>
    defaultValue === undefined ? `$${name}: ${type}` : `$${name}: ${type} = ${defaultValue}`,
  );
  const head = `${isMutation ? 'mutation' : 'query'} Op${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
  const variables: Record<string, unknown> = {};
  for (const { name, value } of context.declarations) if (value !== undefined) variables[name] = value;
  return {
    query: [`${head} ${selections}`, ...context.fragments.map(({ text }) => text)].join('\n'),
    variables,
  };
}

function selectionSet(context: OperationContext, type: GraphQLCompositeType, depth: number): string {
  const { random } = context;
  const selections: string[] = [];
  for (let wanted = random.integer(1, 5); wanted > 0; wanted--) {
    if (context.budget-- <= 0 && selections.length > 0) break;
    const selection = drawSelection(context, type, depth);
    if (selection !== undefined) selections.push(selection);
  }
  return `{ ${selections.length > 0 ? selections.join(' ') : '__typename'} }`;
}

function drawSelection(
  context: OperationContext,
  type: GraphQLCompositeType,
  depth: number,
): string | undefined {
  const { random } = context;
  if (isUnionType(type) || random.chance(isAbstractType(type) ? 0.45 : 0.12))
    return drawFragment(context, type, depth);
  if (random.chance(0.07)) return `${random.pick(['', '', 't: '])}__typename${directives(context)}`;
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  return fields.length === 0 ? undefined : drawField(context, random.pick(fields), depth);
}

function drawField(context: OperationContext, field: GraphQLField<unknown, unknown>, depth: number): string {
  const named = getNamedType(field.type);
  const args = drawArguments(context, field.args);
  const alias = drawAlias(context, args !== '');
  const selections = isCompositeType(named) ? ` ${selectionSet(context, named, depth - 1)}` : '';
  return `${alias}${field.name}${args}${directives(context)}${selections}`;
}

/** Fields with arguments get names of their own, as equal names with other arguments may not merge. */
function drawAlias(context: OperationContext, hasArguments: boolean): string {
  if (hasArguments) return `f${context.serial++}: `;
  return context.random.chance(0.12) ? `${context.random.pick(ALIASES)}: ` : '';
}

function drawArguments(context: OperationContext, args: readonly GraphQLArgument[]): string {
  const given = args.filter((argument) => isRequiredArgument(argument) || context.random.chance(0.6));
  const texts = given.map((argument) => `${argument.name}: ${drawArgument(context, argument)}`);
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

function drawArgument(context: OperationContext, argument: GraphQLArgument): string {
  if (context.random.chance(0.4)) return `$${variableFor(context, argument)}`;
  return literal(randomValue(context, argument.type, argument.name), argument.type);
}

function drawFragment(
  context: OperationContext,
  type: GraphQLCompositeType,
  depth: number,
): string | undefined {
  const { random } = context;
  if (depth <= 0 && random.chance(0.7)) return '__typename';
  const { unionsInPlaceOnly } = context.universe;
  const conditions = overlapping(context.schema, type).filter(
    (other) => !unionsInPlaceOnly || !isUnionType(other) || other === type,
  );
  if (random.chance(0.3)) return namedFragment(context, random.pick(conditions), conditions, depth);
  const condition = random.pick(conditions);
  const bare = condition === type && random.chance(0.5);
  return `...${bare ? '' : ` on ${condition.name}`}${directives(context)} ${selectionSet(context, condition, depth - 1)}`;
}

function namedFragment(
  context: OperationContext,
  type: GraphQLCompositeType,
  conditions: readonly GraphQLCompositeType[],
  depth: number,
): string {
  const known = context.fragments.filter((fragment) => conditions.includes(fragment.type));
  if (known.length > 0 && context.random.chance(0.5)) {
    return `...${context.random.pick(known).name}${directives(context)}`;
  }
  const name = `F${context.serial++}`;
  const selections = selectionSet(context, type, depth - 1);
  context.fragments.push({ name, type, text: `fragment ${name} on ${type.name} ${selections}` });
  return `...${name}${directives(context)}`;
}

/** The composite types whose fragments may be spread where `type` is; the root types stand alone. */
function overlapping(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const possible = possibleNames(schema, type);
  return Object.values(schema.getTypeMap())
    .filter((other) => isCompositeType(other) && !other.name.startsWith('__'))
    .filter((other) =>
      [...possibleNames(schema, other as GraphQLCompositeType)].some((name) => possible.has(name)),
    )
    .map((other) => other as GraphQLCompositeType);
}

function possibleNames(schema: GraphQLSchema, type: GraphQLCompositeType): Set<string> {
  if (isObjectType(type)) return new Set([type.name]);
  if (isInterfaceType(type) || isUnionType(type)) {
    return new Set(schema.getPossibleTypes(type).map(({ name }) => name));
  }
  return new Set();
}

function directives(context: OperationContext): string {
  const { random } = context;
  const names = random.chance(0.12) ? random.pick([['skip'], ['include'], ['skip', 'include']]) : [];
  return names.map((name) => ` @${name}(if: ${condition(context, name === 'skip' ? 0.3 : 0.7)})`).join('');
}

function condition(context: OperationContext, truth: number): string {
  const { random, declarations } = context;
  if (random.chance(0.25)) return String(random.chance(truth));
  const known = declarations.filter(({ type }) => type === 'Boolean!');
  if (known.length > 0 && random.chance(0.5)) return `$${random.pick(known).name}`;
  const name = `c${context.serial++}`;
  const defaultValue = random.chance(0.3) ? String(random.chance(truth)) : undefined;
  const value = defaultValue !== undefined && random.chance(0.5) ? undefined : random.chance(truth);
  declarations.push({ name, type: 'Boolean!', defaultValue, value });
  return `$${name}`;
}
