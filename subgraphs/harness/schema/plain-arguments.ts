import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { BadUserInputError } from '../../../platform/errors/errors';
import { isPlain, showValue } from '../../../platform/text/show-text';

const CURSOR = 'after';

/** Gives a client's value back with its texts in one form; `field` is its path. */
type Normalise = (value: unknown, field: string) => unknown;

/**
 * Makes an executable schema take texts in one form only: every argument of type `String`, wherever in an input it is,
 * comes to its resolver as NFC with `\n` for line breaks, and one with control characters, terminal escapes,
 * bidirectional controls or hidden characters is refused. What is stored has passed here, and what is searched for, too. A cursor is no text of
 * anybody's: it has a form and an error of its own.
 */
export function takePlainArguments(schema: GraphQLSchema): void {
  const known = new Map<GraphQLInputType, Normalise | undefined>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const normalise = compileArguments(field.args, known);
      if (normalise === undefined) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context, info) => resolve(source, normalise(args), context, info);
      if (subscribe === undefined) continue;
      field.subscribe = (source, args, context, info) => subscribe(source, normalise(args), context, info);
    }
  }
}

/**
 * A client's text as it is stored.
 * @throws BadUserInputError naming the field
 */
export function toPlainText(text: string, field: string): string {
  const plain = text.replaceAll('\r\n', '\n').normalize('NFC');
  if (isPlain(plain)) return plain;
  throw new BadUserInputError(field, 'must not hold control characters or hidden ones', {
    value: showValue(text),
    rule: 'CONTROL_CHARACTERS',
  });
}

type Values = Readonly<Record<string, unknown>>;

function compileArguments(
  args: readonly GraphQLArgument[],
  known: Map<GraphQLInputType, Normalise | undefined>,
): ((values: Values) => Values) | undefined {
  const normalise = compileFields(args, known);
  return normalise && ((values) => normalise(values, ''));
}

function compileFields(
  fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  known: Map<GraphQLInputType, Normalise | undefined>,
): ((values: Values, prefix: string) => Values) | undefined {
  const compiled = fields.flatMap(({ name, type }) => {
    const normalise = name === CURSOR ? undefined : compile(type, known);
    return normalise === undefined ? [] : [[name, normalise] as const];
  });
  if (compiled.length === 0) return undefined;
  return (values, prefix) => {
    const plain = { ...values };
    for (const [name, normalise] of compiled) {
      if (Object.hasOwn(plain, name)) plain[name] = normalise(plain[name], prefix + name);
    }
    return plain;
  };
}

/** Undefined for a type that holds no text. Input types of the hub do not hold themselves. */
function compile(
  type: GraphQLInputType,
  known: Map<GraphQLInputType, Normalise | undefined>,
): Normalise | undefined {
  if (known.has(type)) return known.get(type);
  const normalise = compileNew(type, known);
  known.set(type, normalise);
  return normalise;
}

function compileNew(
  type: GraphQLInputType,
  known: Map<GraphQLInputType, Normalise | undefined>,
): Normalise | undefined {
  if (isNonNullType(type)) return compile(type.ofType, known);
  if (type === GraphQLString) {
    return (value, field) => (typeof value === 'string' ? toPlainText(value, field) : value);
  }
  if (isListType(type)) {
    const each = compile(type.ofType, known);
    return (
      each &&
      ((value, field) =>
        Array.isArray(value) ? value.map((item, index) => each(item, `${field}[${index}]`)) : value)
    );
  }
  if (!isInputObjectType(type)) return undefined;
  const fields = compileFields(Object.values(type.getFields()), known);
  return fields && ((value, field) => (isRecord(value) ? fields(value, `${field}.`) : value));
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
