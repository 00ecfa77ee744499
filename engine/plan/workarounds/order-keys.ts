import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';

/**
 * The supergraph with each type's keys of one subgraph in the order in which other subgraphs have them, the most common
 * one last: for a field with `@requires` the planner enters a subgraph by the last key only, and the process ends if
 * that key cannot be had.
 */
export function orderKeys(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition: orderKeysOf,
    InterfaceTypeDefinition: (node) => orderKeysOf(node as unknown as ObjectTypeDefinitionNode),
  });
}

function orderKeysOf(node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode | undefined {
  const directives = node.directives ?? [];
  const uses = new Map<string, number>();
  for (const directive of directives) {
    const key = keyOf(directive);
    if (key !== undefined) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  if (uses.size < 2) return undefined;
  const joins = directives.filter((directive) => keyOf(directive) !== undefined);
  const others = directives.filter((directive) => keyOf(directive) === undefined);
  const ordered = joins.toSorted((left, right) => uses.get(keyOf(left)!)! - uses.get(keyOf(right)!)!);
  return { ...node, directives: [...others, ...ordered] };
}

function keyOf({ name, arguments: args }: ConstDirectiveNode): string | undefined {
  if (name.value !== 'join__type') return undefined;
  const value = args?.find((argument) => argument.name.value === 'key')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
