import { type FieldNode, getOperationAST, Kind, parse, type SelectionSetNode, type ValueNode } from 'graphql';

/** Where a subscription takes a cursor to begin after, and where its events show theirs. */
export interface CursorPlaces {
  /** Response key of the subscription's field. */
  readonly field: string;
  readonly after: ValueNode | undefined;
  /** Response keys in the event. */
  readonly keys: readonly string[];
}

/** Undefined for a subscription whose events show no cursor: nobody can resume behind them. */
export function findCursorPlaces(document: string): CursorPlaces | undefined {
  const parsed = parse(document);
  const root = getOperationAST(parsed)?.selectionSet.selections[0];
  if (root?.kind !== Kind.FIELD || root.selectionSet === undefined) return undefined;
  const fragments = new Map(
    parsed.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet]] : [],
    ),
  );
  const keys = cursorsIn(root.selectionSet, fragments).map(keyOf);
  if (keys.length === 0) return undefined;
  return {
    field: keyOf(root),
    after: root.arguments?.find(({ name }) => name.value === 'after')?.value,
    keys,
  };
}

function cursorsIn(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === 'cursor' ? [node] : [];
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
    return inner === undefined ? [] : cursorsIn(inner, fragments);
  });
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
