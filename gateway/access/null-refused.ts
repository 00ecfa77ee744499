import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../plan/split-operation';
import { isMeta } from './operation-demands';

export interface RefusedAnswer {
  readonly schema: GraphQLSchema;
  /** As it was sent. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly nulls: ReadonlySet<FieldNode>;
}

type Values = Record<string, unknown>;

interface NullContext extends RefusedAnswer {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * An answer to the filtered operation as one to the operation that was sent: refused fields are null, and so is what may
 * not hold a null (GraphQL section 6.4.4). Below an abstract type it takes `__typename` to tell which fragments count.
 */
export function nullRefused(answer: RefusedAnswer, data: Values): Values | null {
  const { schema, document, operation } = answer;
  const context = { ...answer, fragments: fragmentsOf(document) };
  const rootType = schema.getRootType(operation.operation) ?? undefined;
  return completeObject(context, data, { type: rootType, selectionSet: operation.selectionSet });
}

interface ObjectPlace {
  readonly type: GraphQLNamedType | undefined;
  readonly selectionSet: SelectionSetNode;
}

/** Null when a field that may not be null is. */
function completeObject(
  context: NullContext,
  value: Values,
  { type, selectionSet }: ObjectPlace,
): Values | null {
  const name = typeof value['__typename'] === 'string' ? value['__typename'] : type?.name;
  for (const node of selectionSet.selections) {
    if (node.kind === Kind.FIELD) {
      if (!completeField(context, value, type, node)) return null;
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition?.name.value ?? name;
    if (condition !== name) continue;
    const place = { type: context.schema.getType(condition!), selectionSet: fragment.selectionSet };
    if (completeObject(context, value, place) === null) return null;
  }
  return value;
}

/** False when the field is null and may not be. */
function completeField(
  context: NullContext,
  value: Values,
  type: GraphQLNamedType | undefined,
  node: FieldNode,
): boolean {
  if (isMeta(node) || !(isObjectType(type) || isInterfaceType(type))) return true;
  const field = type.getFields()[node.name.value]!;
  const key = (node.alias ?? node.name).value;
  if (context.nulls.has(node)) value[key] ??= null;
  else if (node.selectionSet) value[key] = completeValue(context, value[key], field.type, node.selectionSet);
  return value[key] !== null || !isNonNullType(field.type);
}

function completeValue(
  context: NullContext,
  value: unknown,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode,
): unknown {
  if (isNonNullType(type)) return completeValue(context, value, type.ofType, selectionSet);
  if (value === null || value === undefined) return value;
  if (!isListType(type)) {
    return completeObject(context, value as Values, { type: type as GraphQLNamedType, selectionSet });
  }
  if (!Array.isArray(value)) return null;
  const items = value.map((item) => completeValue(context, item, type.ofType, selectionSet));
  return isNonNullType(type.ofType) && items.includes(null) ? null : items;
}
