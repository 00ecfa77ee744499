import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { AnswerTooLargeError } from '../../../platform/errors/errors';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Resolver = GraphQLFieldResolver<unknown, object>;

/** Quotes, colon, comma and the shortest value. */
const AROUND_KEY = 5;

/**
 * Makes every list of a schema count what its items will add to the answer, before any of them is completed: as many times the
 * response keys selected in it as it has items. An answer that outgrows `maxBytes` in keys alone is given up there.
 *
 * @throws AnswerTooLargeError from the list that is one too many
 */
export function boundAnswers(schema: GraphQLSchema, maxBytes: number): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListType(getNullableType(field.type))) field.resolve = counted(field, schema, maxBytes);
    }
  }
}

/** Characters of keys by the context of one answer. */
const grown = new WeakMap<object, number>();

function counted(
  { type, resolve = defaultFieldResolver }: GraphQLField<unknown, object>,
  schema: GraphQLSchema,
  maxBytes: number,
): Resolver {
  const itemType = getNamedType(type);
  if (!isCompositeType(itemType)) return resolve;
  return (source, args, context, info) => {
    const count = (items: unknown) => {
      if (!Array.isArray(items) || items.length === 0) return items;
      const measure = { schema, fragments: info.fragments };
      const each = info.fieldNodes.reduce((sum, node) => sum + charactersOf(measure, itemType, node), 0);
      const size = (grown.get(context) ?? 0) + each * items.length;
      if (size > maxBytes) throw new AnswerTooLargeError(maxBytes);
      grown.set(context, size);
      return items;
    };
    const result: unknown = resolve(source, args, context, info);
    return isPromise(result) ? result.then(count) : count(result);
  };
}

interface MeasureContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** Documents stay parsed, so each of their fields is measured once. */
const known = new WeakMap<FieldNode, number>();

/** Of the keys of one item, those of lists within it left to those lists. */
function charactersOf(context: MeasureContext, type: GraphQLCompositeType, node: FieldNode): number {
  let characters = known.get(node);
  if (characters === undefined) {
    characters = node.selectionSet === undefined ? 0 : charactersIn(context, type, node.selectionSet);
    known.set(node, characters);
  }
  return characters;
}

function charactersIn(
  context: MeasureContext,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
): number {
  let characters = 0;
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      characters += (node.alias ?? node.name).value.length + AROUND_KEY;
      const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
      const inner = field && getNamedType(field.type);
      if (isCompositeType(inner) && !isListType(getNullableType(field!.type)))
        characters += charactersOf(context, inner, node);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments[node.name.value]! : node;
    const condition = fragment.typeCondition && context.schema.getType(fragment.typeCondition.name.value);
    characters += charactersIn(context, isCompositeType(condition) ? condition : type, fragment.selectionSet);
  }
  return characters;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null)?.then === 'function';
}
