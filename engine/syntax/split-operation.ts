import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { TypeIndex } from '../supergraph/type-index';
import { readConditions } from './conditions';

/** An operation taken apart: what subgraphs answer and what the gateway answers from its own schema. */
export interface SplitOperation {
  /**
   * The operation without introspection and incremental delivery, empty when no subgraph has anything to answer. A
   * mutation is one document for each root field: a plan of several would run the next before the former's entities are
   * fetched (GraphQL section 6.2.2).
   */
  readonly planned: readonly DocumentNode[];
  /** `__schema` and `__type` alone; null when not asked for. */
  readonly introspection: DocumentNode | null;
}

const INTROSPECTION_FIELDS = new Set(['__schema', '__type']);

/**
 * Splits an operation for the planner, which cannot plan introspection, sends a lone root `__typename` to a subgraph,
 * and fails on an operation whose root fields are all skipped.
 */
export function splitOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  types: TypeIndex,
): SplitOperation {
  const fragments = fragmentsOf(document);
  const root = inlineRootFragments(operation.selectionSet, fragments);
  const data = selectRoot(root, (field) => !field.name.value.startsWith('__'));
  const parts =
    data === null || operation.operation !== OperationTypeNode.MUTATION ? [data] : partsByKey(data);
  const introspection = selectRoot(root, (field) => INTROSPECTION_FIELDS.has(field.name.value));
  return {
    planned: parts
      .filter((part) => part !== null)
      .map((part) => withAnchors(withoutIncrementalDelivery(documentOf(operation, part, fragments)), types)),
    introspection: introspection && documentOf(operation, introspection, fragments),
  };
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(definitions.map((node) => [node.name.value, node]));
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function inlineRootFragments({ selections }: SelectionSetNode, fragments: Fragments): SelectionNode[] {
  return selections
    .filter(({ directives }) => readConditions(directives) !== 'never')
    .map((node): SelectionNode => {
      if (node.kind === Kind.FIELD) return node;
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: node.directives,
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: inlineRootFragments(fragment.selectionSet, fragments),
        },
      };
    });
}

/** The root selections of each response key, in the order of the keys (GraphQL section 6.3.2). */
function partsByKey(root: readonly SelectionNode[]): (SelectionNode[] | null)[] {
  const keys = new Set<string>();
  selectRoot(root, (field) => {
    keys.add(keyOf(field));
    return false;
  });
  return [...keys].map((key) => selectRoot(root, (field) => keyOf(field) === key));
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function selectRoot(
  selections: readonly SelectionNode[],
  keep: (field: FieldNode) => boolean,
): SelectionNode[] | null {
  const kept = selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return keep(node) ? [node] : [];
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const inner = selectRoot(node.selectionSet.selections, keep);
    return inner === null ? [] : [{ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }];
  });
  return kept.length === 0 ? null : kept;
}

/** One operation with the fragments and variables that it uses, and no others. */
function documentOf(
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  fragments: Fragments,
): DocumentNode {
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const variables = new Set<string>();
  const used = new Map<string, FragmentDefinitionNode>();
  collectUses(selectionSet, fragments, used, variables);
  collectUses(
    { ...operation, selectionSet: { ...selectionSet, selections: [] }, variableDefinitions: [] },
    fragments,
    used,
    variables,
  );
  const variableDefinitions = operation.variableDefinitions?.filter((node) =>
    variables.has(node.variable.name.value),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet, variableDefinitions }, ...used.values()],
  };
}

function collectUses(
  node: ASTNode,
  fragments: Fragments,
  used: Map<string, FragmentDefinitionNode>,
  variables: Set<string>,
): void {
  visit(node, {
    Variable: ({ name }) => void variables.add(name.value),
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined || used.has(name.value)) return;
      used.set(name.value, fragment);
      collectUses(fragment, fragments, used, variables);
    },
  });
}

/** `@defer` and `@stream` are answered in one piece. */
function withoutIncrementalDelivery(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) => (node.name.value === 'defer' || node.name.value === 'stream' ? null : undefined),
  });
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Adds `__typename` wherever all that is selected of an object may be skipped or is for other types: the planner leaves
 * out a field of which nothing remains, but its value, an empty object or a list of them, is part of the response.
 */
function withAnchors(document: DocumentNode, types: TypeIndex): DocumentNode {
  const fragments = fragmentsOf(document);
  const isAnchored = ({ selections }: SelectionSetNode, within: string | null): boolean =>
    selections.some((node) => {
      if (node.directives?.length) return false;
      if (node.kind === Kind.FIELD) return true;
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const condition = fragment.typeCondition?.name.value;
      const inner = condition !== undefined && types.isObjectType(condition) ? condition : within;
      return (within === null || inner === within) && isAnchored(fragment.selectionSet, inner);
    });
  return visit(document, {
    Field: (node) => {
      const set = node.selectionSet;
      if (set === undefined || isAnchored(set, null)) return undefined;
      return { ...node, selectionSet: { ...set, selections: [TYPENAME, ...set.selections] } };
    },
  });
}
