import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql';

/** Root types whose fields run once: a mutation changes something, a subscription opens something. */
const ONCE = new Set(['Mutation', 'Subscription']);

/**
 * Supergraphs in which every field of the mutation and of the subscription belongs to one subgraph: of those that share
 * it (`@shareable`), another in each of them. Planned by one, such a field runs once, and what its subgraph does not
 * know comes from the others by `_entities`. None when nothing is shared.
 *
 * @param supergraph with root types under their standard names
 */
export function singleRootsOf(supergraph: DocumentNode): DocumentNode[] {
  const most = Math.max(
    1,
    ...rootTypesOf(supergraph).flatMap((type) =>
      (type.fields ?? []).map((field) => graphsOf(type, field).length),
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
  const graphs = graphsOf(type, field);
  if (graphs.length < 2) return field;
  const graph = graphs[choice % graphs.length]!;
  const others = (field.directives ?? []).filter(({ name }) => name.value !== 'join__field');
  const kept = joinsOf(field).find((join) => graphOf(join) === graph) ?? joinTo(graph);
  return { ...field, directives: [...others, kept] };
}

/** The subgraphs that answer a field; one where a progressive `@override` decides. */
function graphsOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string[] {
  const joins = joinsOf(field);
  if (joins.some((join) => argument(join, 'overrideLabel') !== undefined)) return [];
  const resolving = joins.length === 0 ? directivesOf(type, 'join__type') : joins.filter(resolves);
  return [...new Set(resolving.map(graphOf).filter((graph) => graph !== undefined))];
}

function resolves(join: ConstDirectiveNode): boolean {
  return !['external', 'usedOverridden'].some((name) => {
    const value = argument(join, name);
    return value?.kind === Kind.BOOLEAN && value.value;
  });
}

function joinsOf(field: FieldDefinitionNode): ConstDirectiveNode[] {
  return directivesOf(field, 'join__field');
}

function directivesOf(
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function graphOf(join: ConstDirectiveNode): string | undefined {
  const value = argument(join, 'graph');
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

function argument(directive: ConstDirectiveNode, name: string) {
  return directive.arguments?.find((node) => node.name.value === name)?.value;
}

function joinTo(graph: string): ConstDirectiveNode {
  const [definition] = parse(`type T { f: Int @join__field(graph: ${graph}) }`, {
    noLocation: true,
  }).definitions;
  return (definition as ObjectTypeDefinitionNode).fields![0]!.directives![0] as ConstDirectiveNode;
}
