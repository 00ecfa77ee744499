import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../syntax/split-operation';

/** An operation without the fields that are not for its caller. */
export interface FilteredOperation {
  /** Without the other operations of the document; the operation's selection set may be empty. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Fields of the given document that are answered null: those refused, and those of which nothing is left to select. */
  readonly nulls: ReadonlySet<FieldNode>;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

interface FilterContext {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly refused: ReadonlySet<FieldNode>;
  /** Root fields of which nothing is left to select stay. */
  readonly keepsRoots: boolean;
  /** By the fragment's name what is left of it; null: nothing. */
  readonly filtered: Map<string, SelectionSetNode | null>;
  readonly nulls: Set<FieldNode>;
  readonly tellsTypes: boolean;
}

/**
 * Takes the refused fields out of an operation, with the fields and fragments of which nothing is left. A root field of
 * a mutation or a subscription that is not refused itself stays, so that it runs.
 *
 * @param tellsTypes selects `__typename` where a fragment for a type is left out, which tells where its nulls belong
 */
export function filterOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  refused: ReadonlySet<FieldNode>,
  tellsTypes = false,
): FilteredOperation {
  const context: FilterContext = {
    fragments: fragmentsOf(document),
    refused,
    keepsRoots: operation.operation !== OperationTypeNode.QUERY,
    filtered: new Map(),
    nulls: new Set(refused),
    tellsTypes,
  };
  const selectionSet = filterSet(context, operation.selectionSet, true) ?? setOf([]);
  const kept = { ...operation, selectionSet };
  const keptFragments = [...context.filtered].flatMap(([name, set]) =>
    set === null ? [] : [{ ...context.fragments.get(name)!, selectionSet: set }],
  );
  return {
    document: { kind: Kind.DOCUMENT, definitions: [kept, ...keptFragments] },
    operation: kept,
    nulls: context.nulls,
  };
}

/** Null when nothing is left. */
function filterSet(
  context: FilterContext,
  { selections }: SelectionSetNode,
  isRoot: boolean,
): SelectionSetNode | null {
  const kept = selections
    .map((node) => filterSelection(context, node, isRoot))
    .filter((node) => node !== null);
  if (kept.length === 0) return null;
  const hidesType = !isRoot && context.tellsTypes && kept.length < selections.length;
  return setOf(hidesType && selections.some(({ kind }) => kind !== Kind.FIELD) ? [...kept, TYPENAME] : kept);
}

function filterSelection(context: FilterContext, node: SelectionNode, isRoot: boolean): SelectionNode | null {
  switch (node.kind) {
    case Kind.FIELD:
      return filterField(context, node, isRoot);
    case Kind.FRAGMENT_SPREAD:
      return filterFragment(context, node.name.value, isRoot) === null ? null : node;
    case Kind.INLINE_FRAGMENT: {
      const selectionSet = filterSet(context, node.selectionSet, isRoot);
      return selectionSet && { ...node, selectionSet };
    }
    default:
      return node satisfies never;
  }
}

function filterField(context: FilterContext, node: FieldNode, isRoot: boolean): FieldNode | null {
  if (context.refused.has(node)) return null;
  if (node.selectionSet === undefined) return node;
  const selectionSet = filterSet(context, node.selectionSet, false);
  if (selectionSet !== null) return { ...node, selectionSet };
  if (isRoot && context.keepsRoots) return { ...node, selectionSet: setOf([TYPENAME]) };
  context.nulls.add(node);
  return null;
}

function filterFragment(context: FilterContext, name: string, isRoot: boolean): SelectionSetNode | null {
  let result = context.filtered.get(name);
  if (result === undefined) {
    result = filterSet(context, context.fragments.get(name)!.selectionSet, isRoot);
    context.filtered.set(name, result);
  }
  return result;
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
