import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';
import { joinDirective, joinsOf } from '../../supergraph/join-spec';

/** Root types whose fields run once: a mutation changes something, a subscription opens something. */
const ONCE = new Set(['Mutation', 'Subscription']);

/**
 * Supergraphs in which every field of the mutation and of the subscription belongs to one subgraph: of those that share
 * it (`@shareable`), another in each of them. Planned by one, such a field runs once, and what its subgraph does not
 * know comes from the others by `_entities`. None when nothing is shared.
 *
 * Planner defect: it may send one shared root field of a mutation or of a subscription to several subgraphs, for the fields below
 * that each of them knows. May go when `shared-mutations.test.ts` passes without it.
 *
 * @param supergraph with root types under their standard names
 */
export function singleRootsOf(supergraph: DocumentNode): DocumentNode[] {
  const most = Math.max(
    1,
    ...rootTypesOf(supergraph).flatMap((type) =>
      (type.fields ?? []).map((field) => answeringGraphs(type, field).length),
    ),
  );
  if (most === 1) return [];
  return Array.from({ length: most }, (_, choice) =>
    visit(supergraph, {
      ObjectTypeDefinition: (type) => {
        if (!ONCE.has(type.name.value)) return false;
        return { ...type, fields: type.fields?.map((field) => pin(type, field, choice)) };
      },
    }),
  );
}

function rootTypesOf(supergraph: DocumentNode): ObjectTypeDefinitionNode[] {
  return supergraph.definitions.filter(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && ONCE.has(node.name.value),
  );
}

function pin(
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
  choice: number,
): FieldDefinitionNode {
  const graphs = answeringGraphs(type, field);
  if (graphs.length < 2) return field;
  const graph = graphs[choice % graphs.length]!;
  const joins = joinsOf(field);
  const others = (field.directives ?? []).filter(
    (directive) => !joins.some((join) => join.directive === directive),
  );
  const kept =
    joins.find((join) => join.graph === graph)?.directive ?? joinDirective('join__field', { graph });
  return { ...field, directives: [...others, kept] };
}

/** The subgraphs that answer a field; none where a progressive `@override` decides. */
function answeringGraphs(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string[] {
  const joins = joinsOf(field);
  if (joins.some(({ overrideLabel }) => overrideLabel !== undefined)) return [];
  const resolving =
    joins.length === 0
      ? joinsOf(type)
      : joins.filter(({ isExternal, isOverridden }) => !isExternal && !isOverridden);
  return [...new Set(resolving.map(({ graph }) => graph).filter((graph) => graph !== undefined))];
}
