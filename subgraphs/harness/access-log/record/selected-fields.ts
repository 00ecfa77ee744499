import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isPersonal } from '../personal/personal-object-types';

/** A field that was asked of an object. */
export interface SelectedField {
  /** From the object's own type on: `CareDecision.offers.reason`. */
  readonly coordinate: string;
  /** Its response key in the object, or that of the field of the object through which it is reached. */
  readonly key: string;
}

type Operation = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

interface Walk {
  readonly operation: Operation;
  readonly fields: Map<string, SelectedField>;
  /** Whether variables decide what is selected. */
  isConditional: boolean;
}

/** Of operations whose document is kept, by the field that leads to the object. */
const known = new WeakMap<FieldNode, Map<string, readonly SelectedField[]>>();

/**
 * What was asked of objects of a type at a field (with all nodes that name it), each once: its own fields and those of parts
 * that tell of nobody by themselves. Objects that are recorded for themselves are left out.
 */
export function selectedFields(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  operation: Operation,
): readonly SelectedField[] {
  const [first] = nodes;
  const cached = nodes.length === 1 ? known.get(first!)?.get(type.name) : undefined;
  if (cached !== undefined) return cached;
  const walk: Walk = { operation, fields: new Map(), isConditional: false };
  for (const { selectionSet } of nodes)
    if (selectionSet) visit(walk, { type, prefix: type.name }, selectionSet);
  const fields = [...walk.fields.values()];
  if (nodes.length === 1 && !walk.isConditional) remember(first!, type.name, fields);
  return fields;
}

interface Place {
  readonly type: GraphQLObjectType;
  readonly prefix: string;
  /** Of the object's field that leads here. */
  readonly key?: string;
}

function visit(walk: Walk, place: Place, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (!isIncluded(walk, selection)) continue;
    if (selection.kind === Kind.FIELD) visitField(walk, place, selection);
    else visitFragment(walk, place, selection);
  }
}

function visitField(walk: Walk, { type, prefix, key }: Place, field: FieldNode): void {
  const definition = type.getFields()[field.name.value];
  if (definition === undefined) return;
  const named = getNamedType(definition.type);
  if (isObjectType(named) && isPersonal(named)) return;
  const coordinate = `${prefix}.${field.name.value}`;
  const responseKey = key ?? field.alias?.value ?? field.name.value;
  if (isObjectType(named) && field.selectionSet) {
    visit(walk, { type: named, prefix: coordinate, key: responseKey }, field.selectionSet);
  } else {
    walk.fields.set(`${responseKey} ${coordinate}`, { coordinate, key: responseKey });
  }
}

function visitFragment(walk: Walk, place: Place, selection: Exclude<SelectionNode, FieldNode>): void {
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.operation.fragments[selection.name.value];
  const condition = fragment?.typeCondition?.name.value;
  // The schema has no interfaces; what spreads on another type than this spreads on a union or on nothing.
  const applies = condition === undefined || condition === place.type.name || condition.startsWith('_');
  if (fragment !== undefined && applies) visit(walk, place, fragment.selectionSet);
}

function isIncluded(walk: Walk, selection: SelectionNode): boolean {
  if (!selection.directives?.length) return true;
  walk.isConditional = true;
  const { variableValues } = walk.operation;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.if !== true && include?.if !== false;
}

function remember(node: FieldNode, type: string, fields: readonly SelectedField[]): void {
  const types = known.get(node) ?? new Map<string, readonly SelectedField[]>();
  known.set(node, types.set(type, fields));
}
