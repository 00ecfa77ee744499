import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import type { TypeIndex } from '../supergraph/type-index';
import { fragmentsOf } from './split-operation';

const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The planned operation without fragments on one object type inside fragments on another: the planner writes them for
 * `@requires` over an interface, and subgraphs refuse them (GraphQL section 5.5.2.3, "Fragment spread is possible").
 * The same document when there are none.
 */
export function withPossibleFragments(document: DocumentNode, types: TypeIndex): DocumentNode {
  const fragments = fragmentsOf(document);
  const objectTypeOf = (node: SelectionNode): string | null => {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const condition = fragment?.kind === Kind.FIELD ? undefined : fragment?.typeCondition?.name.value;
    return condition !== undefined && types.isObjectType(condition) ? condition : null;
  };
  const prune = (set: SelectionSetNode, within: string | null): SelectionSetNode => {
    const selections = set.selections.flatMap((node): readonly SelectionNode[] => {
      const inner = objectTypeOf(node);
      if (within !== null && inner !== null && inner !== within) return [];
      if (node.kind === Kind.FRAGMENT_SPREAD || node.selectionSet === undefined) return [node];
      return [withSet(node, prune(node.selectionSet, node.kind === Kind.FIELD ? null : (inner ?? within)))];
    });
    const isSame =
      selections.length === set.selections.length &&
      selections.every((node, at) => node === set.selections[at]);
    if (isSame) return set;
    return { ...set, selections: selections.length === 0 ? [TYPENAME] : selections };
  };
  const pruned: DocumentNode = visit(document, {
    OperationDefinition: (node) => withSet(node, prune(node.selectionSet, null)),
    FragmentDefinition: (node) =>
      withSet(node, prune(node.selectionSet, objectTypeOf({ ...node, kind: Kind.INLINE_FRAGMENT }))),
  });
  const isUnchanged = pruned.definitions.every((node, at) => node === document.definitions[at]);
  return isUnchanged ? document : withoutUnusedFragments(pruned);
}

function withoutUnusedFragments(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void used.add(name.value) });
  const definitions = document.definitions.filter(
    (node) => node.kind !== Kind.FRAGMENT_DEFINITION || used.has(node.name.value),
  );
  const isUnchanged = definitions.length === document.definitions.length;
  return isUnchanged ? document : withoutUnusedFragments({ ...document, definitions });
}

function withSet<T extends { readonly selectionSet?: SelectionSetNode }>(
  node: T,
  selectionSet: SelectionSetNode,
): T {
  return node.selectionSet === selectionSet ? node : { ...node, selectionSet };
}
