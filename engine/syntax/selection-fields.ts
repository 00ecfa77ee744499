import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Condition, type Presence, readConditions, withoutConditions } from './conditions';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** One occurrence of a field, its fragments opened and its `@skip/@include` collected. */
export interface Occurrence {
  readonly node: FieldNode;
  readonly conditions: readonly Condition[];
}

/** The occurrences of one response key (GraphQL specification, 6.3.2 CollectFields). */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
  readonly presence: Presence;
}

/**
 * The fields of an object's selections by response key, in order, fragments opened, with their conditions: for every request, where
 * `collectFields` is for one request's variables. For objects of one known type.
 */
export function selectionFields(
  selections: readonly { selectionSet: SelectionSetNode | undefined; conditions: readonly Condition[] }[],
  fragments: Fragments,
): SelectedField[] {
  return groupByKey(
    selections.flatMap(({ selectionSet, conditions }) => openFragments(selectionSet, fragments, conditions)),
  );
}

export function groupByKey(occurrences: readonly Occurrence[]): SelectedField[] {
  const byKey = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const key = occurrence.node.alias?.value ?? occurrence.node.name.value;
    const list = byKey.get(key);
    if (list) list.push(occurrence);
    else byKey.set(key, [occurrence]);
  }
  return [...byKey].map(([key, list]) => ({
    key,
    name: list[0]!.node.name.value,
    occurrences: list,
    presence: list.map(({ conditions }) => conditions),
  }));
}

/** The sub-selections of a field; an occurrence's conditions stay with its part when there are several. */
export function subSelections({ occurrences }: SelectedField) {
  return occurrences.map(({ node, conditions }) => ({
    selectionSet: node.selectionSet,
    conditions: occurrences.length > 1 ? conditions : [],
  }));
}

/** Fields of a selection set with inline fragments and spreads opened, and the conditions on the way. */
function openFragments(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  outer: readonly Condition[] = [],
): Occurrence[] {
  return (selectionSet?.selections ?? []).flatMap((selection): Occurrence[] => {
    const own = readConditions(selection.directives);
    if (own === 'never') return [];
    const conditions = own.length === 0 ? outer : [...outer, ...own];
    if (selection.kind === Kind.FIELD) return [{ node: unconditional(selection), conditions }];
    return openFragments(fragmentSelections(selection, fragments), fragments, conditions);
  });
}

export function fragmentSelections(selection: Exclude<SelectionNode, FieldNode>, fragments: Fragments) {
  return selection.kind === Kind.INLINE_FRAGMENT
    ? selection.selectionSet
    : fragments.get(selection.name.value)?.selectionSet;
}

function unconditional(field: FieldNode): FieldNode {
  if (!field.directives || field.directives.length === 0) return field;
  return { ...field, directives: withoutConditions(field.directives) };
}
