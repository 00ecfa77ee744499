import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { quote } from './quote';

/** A leaf's value as JSON text; null when the value is null or not of the type. */
export type LeafWriter = (value: unknown, context: { readonly isPlain: boolean }) => string | null;

const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

/** Result coercion (GraphQL section 3.5) of what subgraphs answered as JSON; custom scalars are passed on as they are. */
export function leafWriterOf(type: GraphQLLeafType): LeafWriter {
  if (isEnumType(type)) return enumWriterOf(type);
  return BUILT_IN[type.name] ?? writeJson;
}

const BUILT_IN: Readonly<Record<string, LeafWriter>> = {
  String: (value, { isPlain }) => {
    if (typeof value !== 'string') return null;
    return isPlain ? `"${value}"` : quote(value);
  },
  ID: (value, { isPlain }) => {
    if (typeof value === 'string') return isPlain ? `"${value}"` : quote(value);
    return typeof value === 'number' && Number.isInteger(value) ? `"${value}"` : null;
  },
  Int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value <= MAX_INT && value >= MIN_INT
      ? `${value}`
      : null,
  Float: (value) => (typeof value === 'number' ? JSON.stringify(value) : null),
  Boolean: (value) => {
    if (value === true) return 'true';
    return value === false ? 'false' : null;
  },
};

function writeJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Values that the API schema does not know, as inaccessible ones, are not written. */
function enumWriterOf(type: GraphQLEnumType): LeafWriter {
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => texts.get(value) ?? null;
}
