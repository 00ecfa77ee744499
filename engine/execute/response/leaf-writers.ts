import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { ExactNumber, writeJson } from '../../../platform/json/exact-number';
import { quote } from '../../../platform/json/quote';

/** A leaf's value as JSON text; null when the value is null or not of the type. */
export type LeafWriter = (value: unknown, context: { readonly isPlain: boolean }) => string | null;

const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

/** Result coercion (GraphQL section 3.5) of what subgraphs answered as JSON; custom scalars are passed on as they are. */
export function leafWriterOf(type: GraphQLLeafType): LeafWriter {
  if (isEnumType(type)) return enumWriterOf(type);
  return Object.hasOwn(BUILT_IN, type.name) ? BUILT_IN[type.name]! : writeAny;
}

const BUILT_IN: Readonly<Record<string, LeafWriter>> = {
  String: (value, { isPlain }) => {
    if (typeof value !== 'string') return null;
    return isPlain ? `"${value}"` : quote(value);
  },
  ID: (value, { isPlain }) => {
    if (typeof value === 'string') return isPlain ? `"${value}"` : quote(value);
    return writeWholeId(value);
  },
  Int: (value) => {
    const number = value instanceof ExactNumber ? value.valueOf() : value;
    return typeof number === 'number' && Number.isInteger(number) && number <= MAX_INT && number >= MIN_INT
      ? `${number}`
      : null;
  },
  Float: (value) => {
    if (typeof value === 'number') return JSON.stringify(value);
    return value instanceof ExactNumber && Number.isFinite(value.valueOf()) ? value.text : null;
  },
  Boolean: (value) => {
    if (value === true) return 'true';
    return value === false ? 'false' : null;
  },
};

function writeWholeId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) ? `"${value}"` : null;
  if (!(value instanceof ExactNumber)) return null;
  if (/^-?\d+$/.test(value.text)) return `"${value.text}"`;
  return Number.isSafeInteger(value.valueOf()) ? `"${value.valueOf()}"` : null;
}

function writeAny(value: unknown): string | null {
  return value === null || value === undefined ? null : writeJson(value);
}

/** Values that the API schema does not know, as inaccessible ones, are not written. */
function enumWriterOf(type: GraphQLEnumType): LeafWriter {
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => texts.get(value) ?? null;
}
