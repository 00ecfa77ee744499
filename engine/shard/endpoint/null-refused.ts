import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { setOwn } from '../../../platform/json/set-own';
import { isMeta } from '../../access/operation-demands';
import { findFieldRefusals, refusalError, refusedPaths } from '../../access/refusals';
import { pushError } from '../../errors/push-error';
import { isIncluded } from '../../syntax/conditions';
import { fragmentsOf } from '../../syntax/split-operation';

export interface RefusedAnswer {
  readonly schema: GraphQLSchema;
  /** As it was sent. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly refused: ReadonlySet<FieldNode>;
  readonly nulls: ReadonlySet<FieldNode>;
}

type Values = Record<string, unknown>;

interface NullContext extends RefusedAnswer {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[];
}

/** What came of an answer; `data` is null when the null reached the root. */
export interface NulledAnswer {
  readonly data: Values | null;
  /** One for each place that is refused. */
  readonly errors: readonly GraphQLError[];
}

/**
 * An answer to the filtered operation as one to the operation that was sent: refused fields are null, and so is what may
 * not hold a null (GraphQL section 6.4.4). Below an abstract type it takes `__typename` to tell which fragments count.
 */
export function nullRefused(
  answer: RefusedAnswer,
  data: Values,
  variables: Readonly<Record<string, unknown>>,
): NulledAnswer {
  const { schema, document, operation } = answer;
  const context: NullContext = { ...answer, fragments: fragmentsOf(document), variables, errors: [] };
  const type = schema.getRootType(operation.operation) ?? undefined;
  const place = { type, selectionSet: operation.selectionSet, path: [] };
  return { data: completeObject(context, data, place), errors: context.errors };
}

interface Place {
  readonly selectionSet: SelectionSetNode;
  readonly path: readonly (string | number)[];
}

interface ObjectPlace extends Place {
  readonly type: GraphQLNamedType | undefined;
}

/** Null when a field that may not be null is. */
function completeObject(context: NullContext, value: Values, place: ObjectPlace): Values | null {
  const { type, selectionSet, path } = place;
  const name = typeof value['__typename'] === 'string' ? value['__typename'] : type?.name;
  for (const node of selectionSet.selections) {
    if (!isIncluded(node.directives, context.variables)) continue;
    if (node.kind === Kind.FIELD) {
      if (!completeField(context, value, place, node)) return null;
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition?.name.value ?? name;
    if (condition !== name) continue;
    const inner = { type: context.schema.getType(condition!), selectionSet: fragment.selectionSet, path };
    if (completeObject(context, value, inner) === null) return null;
  }
  return value;
}

/** False when the field is null and may not be. */
function completeField(
  context: NullContext,
  value: Values,
  { type, path }: ObjectPlace,
  node: FieldNode,
): boolean {
  if (isMeta(node) || !(isObjectType(type) || isInterfaceType(type))) return true;
  const field = type.getFields()[node.name.value]!;
  const key = (node.alias ?? node.name).value;
  if (context.nulls.has(node)) nullField(context, value, { key, type, path, node });
  else if (node.selectionSet) {
    const place = { selectionSet: node.selectionSet, path: [...path, key] };
    value[key] = completeValue(context, value[key], field.type, place);
  }
  return value[key] !== null || !isNonNullType(field.type);
}

interface FieldPlace extends Pick<Place, 'path'> {
  readonly key: string;
  readonly type: GraphQLNamedType;
  readonly node: FieldNode;
}

/** A field that is refused through one type and seen through another is shown. */
function nullField(context: NullContext, value: Values, { key, type, path, node }: FieldPlace): void {
  if (Object.hasOwn(value, key) && value[key] !== undefined) return;
  setOwn(value, key, null);
  const { variables, errors } = context;
  const refusals = findFieldRefusals(context, type, node);
  for (const refused of refusedPaths(refusals, variables))
    pushError(errors, () => refusalError([...path, ...refused]));
}

function completeValue(context: NullContext, value: unknown, type: GraphQLOutputType, place: Place): unknown {
  if (isNonNullType(type)) return completeValue(context, value, type.ofType, place);
  if (value === null || value === undefined) return value;
  if (!isListType(type))
    return completeObject(context, value as Values, { ...place, type: getNamedType(type) });
  if (!Array.isArray(value)) return null;
  const items = value.map((item, index) =>
    completeValue(context, item, type.ofType, { ...place, path: [...place.path, index] }),
  );
  return isNonNullType(type.ofType) && items.includes(null) ? null : items;
}
