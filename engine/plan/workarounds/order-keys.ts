import { type DocumentNode, type ObjectTypeDefinitionNode, visit } from 'graphql';
import { joinsOf } from '../../supergraph/join-spec';

/**
 * The supergraph with each type's keys of one subgraph in the order in which other subgraphs have them, the most common
 * one last.
 *
 * Planner defect: for a field with `@requires` the planner enters a subgraph by its last key only, and its process ends when
 * that key cannot be had. `plan-by-entities.ts` would plan
 * such an operation too, with more fetches. May go when `planner-limits.test.ts` passes without either.
 */
export function orderKeys(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition: orderKeysOf,
    InterfaceTypeDefinition: (node) => orderKeysOf(node as unknown as ObjectTypeDefinitionNode),
  });
}

function orderKeysOf(node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode | undefined {
  const joins = joinsOf(node).filter(({ key }) => key !== undefined);
  const uses = new Map<string, number>();
  for (const { key } of joins) uses.set(key!, (uses.get(key!) ?? 0) + 1);
  if (uses.size < 2) return undefined;
  const ordered = joins
    .toSorted((left, right) => uses.get(left.key!)! - uses.get(right.key!)!)
    .map(({ directive }) => directive);
  const others = (node.directives ?? []).filter((directive) => !ordered.includes(directive));
  return { ...node, directives: [...others, ...ordered] };
}
