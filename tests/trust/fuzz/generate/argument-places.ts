import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A place in the schema that takes a client's value: one leaf of one argument of one field. */
export interface ArgumentPlace {
  readonly kind: 'query' | 'mutation';
  /** From the root to the field that has the argument. */
  readonly fields: readonly Step[];
  readonly argument: GraphQLArgument;
  /** Keys into the argument's value; none for the value itself. */
  readonly path: readonly string[];
  /** Of the leaf, without lists. */
  readonly type: string;
}

interface Step {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every leaf of every argument of the root fields and, once for each type, of the fields below them. */
export function argumentPlaces(schema: GraphQLSchema): readonly ArgumentPlace[] {
  const places: ArgumentPlace[] = [];
  const known = new Set<string>();
  const visit = (kind: ArgumentPlace['kind'], type: GraphQLObjectType, fields: readonly Step[]): void => {
    if (known.has(type.name)) return;
    known.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const steps = [...fields, { parent: type, field }];
      for (const argument of field.args) {
        for (const leaf of leavesOf(argument.type, []))
          places.push({ kind, fields: steps, argument, ...leaf });
      }
      const inner = getNamedType(field.type);
      if (isObjectType(inner)) visit(kind, inner, steps);
    }
  };
  visit('query', schema.getQueryType()!, []);
  visit('mutation', schema.getMutationType()!, []);
  return places;
}

export function nameOf({ fields, argument, path }: ArgumentPlace): string {
  const { parent, field } = fields.at(-1)!;
  return `${parent.name}.${field.name}(${[argument.name, ...path].join('.')})`;
}

/** The path of the place's value as errors name it, `filter.languages[0]`: a list that `operationWith` makes has one item. */
export function argumentPathOf({ argument, path }: ArgumentPlace): string {
  const walk = (type: GraphQLInputType, keys: readonly string[]): string => {
    if (isNonNullType(type)) return walk(type.ofType, keys);
    if (isListType(type)) return `[0]${walk(type.ofType, keys)}`;
    const [head, ...rest] = keys;
    if (head === undefined || !isInputObjectType(type)) return '';
    return `.${head}${walk(type.getFields()[head]!.type, rest)}`;
  };
  return argument.name + walk(argument.type, path);
}

interface Leaf {
  readonly path: readonly string[];
  readonly type: string;
}

function leavesOf(type: GraphQLInputType, path: readonly string[]): readonly Leaf[] {
  if (isNonNullType(type) || isListType(type)) return leavesOf(type.ofType, path);
  if (!isInputObjectType(type)) return [{ path, type: type.name }];
  return Object.values(type.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]));
}

/** Makes a value that an input type takes. */
export type MakeScalar = (type: string, name: string) => unknown;

/** An operation that gives `value` at the place, and what `make` makes wherever else something must be given. */
export function operationWith(place: ArgumentPlace, value: unknown, make: MakeScalar) {
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const give = (argument: GraphQLArgument, given: unknown): string => {
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: ${argument.type}`);
    variables[name] = given;
    return `${argument.name}: $${name}`;
  };
  const argumentsOf = ({ args }: GraphQLField<unknown, unknown>, isPlace: boolean): string => {
    const given = args.flatMap((argument) => {
      if (isPlace && argument === place.argument)
        return [
          give(argument, valueAt(argument.type, { path: place.path, value, make, name: argument.name })),
        ];
      return isRequired(argument) ? [give(argument, requiredValue(argument.type, argument.name, make))] : [];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };
  const text = place.fields.reduceRight((inner, { field }, index) => {
    const selection = inner === '' ? leafSelection(getNamedType(field.type) as GraphQLObjectType) : inner;
    return `{ ${field.name}${argumentsOf(field, index === place.fields.length - 1)}${selection} }`;
  }, '');
  return { query: `${place.kind} (${definitions.join(', ')}) ${text}`, variables };
}

function leafSelection(type: GraphQLObjectType): string {
  if (isLeafType(type)) return '';
  const leaves = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequired),
  );
  const inner = Object.values(type.getFields()).find(({ name }) => name === 'nodes');
  const rows =
    inner === undefined ? [] : [`nodes ${leafSelection(getNamedType(inner.type) as GraphQLObjectType)}`];
  return `{ __typename ${[...leaves.map(({ name }) => name), ...rows].join(' ')} }`;
}

function isRequired({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

export function requiredValue(type: GraphQLInputType, name: string, make: MakeScalar): unknown {
  if (isNonNullType(type)) return requiredValue(type.ofType, name, make);
  if (isListType(type)) return [requiredValue(type.ofType, name, make)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return make(type.name, name);
  const fields = Object.values(type.getFields()).filter(isRequired);
  return Object.fromEntries(fields.map((field) => [field.name, requiredValue(field.type, field.name, make)]));
}

interface At {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly make: MakeScalar;
  readonly name: string;
}

/** `value` at the path, in as many lists as the type has. */
function valueAt(type: GraphQLInputType, { path, value, make, name }: At): unknown {
  if (isNonNullType(type)) return valueAt(type.ofType, { path, value, make, name });
  if (isListType(type)) return [valueAt(type.ofType, { path, value, make, name })];
  const [head, ...rest] = path;
  if (head === undefined || !isInputObjectType(type)) return value;
  const field = type.getFields()[head]!;
  const others = requiredValue(type, name, make) as Record<string, unknown>;
  return { ...others, [head]: valueAt(field.type, { path: rest, value, make, name: head }) };
}
