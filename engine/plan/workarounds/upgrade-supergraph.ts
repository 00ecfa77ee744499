import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { graphsOf, joinDirective, joinsOf, parseFieldSet, withDirectives } from '../../supergraph/join-spec';
import { linkedSpecs } from '../../supergraph/linked-specs';
import { namedTypeOf } from '../../supergraph/type-nodes';

/** What the planner reads of the join specification; older versions lack some of it. */
const DIRECTIVES = parse(`
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
`).definitions;

const REPLACED = new Set([
  'join__field',
  'join__type',
  'join__implements',
  'join__unionMember',
  'join__enumValue',
]);
const MACHINERY = /^(join|core|link)__/;

/**
 * A supergraph of the join specification v0.1 or v0.2 as one of v0.3; a newer one as it is.
 *
 * Planner gap: it reads v0.3 and later only. May go when `older-supergraphs.test.ts` ("a supergraph of join v0.1 is served") passes
 * without it, or with the support of those versions.
 *
 * v0.1 (Federation 1) says of types without `@join__type` that they are the same in every subgraph, names one owner of
 * each field, and leaves it to the reader that keys, and fields of `@requires` and `@provides`, are known elsewhere too.
 */
export function upgradeSupergraph(supergraph: DocumentNode): DocumentNode {
  const version = joinVersion(supergraph);
  if (version === undefined || version > 2) return supergraph;
  const graphs = graphsOf(supergraph).map(({ graph }) => graph);
  const upgrade: Upgrade = {
    graphs,
    known: version === 1 ? knownElsewhere(supergraph) : new Map(),
    isFirst: version === 1,
  };
  const kept = supergraph.definitions.filter(
    (node) => node.kind !== Kind.DIRECTIVE_DEFINITION || !REPLACED.has(node.name.value),
  );
  return {
    ...supergraph,
    definitions: [...DIRECTIVES, ...kept.map((node) => upgradeDefinition(upgrade, node))],
  };
}

interface Upgrade {
  /** Names of all subgraphs, as in `join__Graph`. */
  readonly graphs: readonly string[];
  /** `Type.field` → subgraphs that know the field without resolving it, and whether only as `@external`. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, 'key' | 'external'>>;
  readonly isFirst: boolean;
}

/** The minor version: all are 0.n. */
function joinVersion(supergraph: DocumentNode): number | undefined {
  const version = linkedSpecs(supergraph).find(({ identity }) => identity.endsWith('/join'))?.version;
  return version?.startsWith('0.') ? Number(version.slice('0.'.length)) : undefined;
}

function upgradeDefinition(upgrade: Upgrade, node: DefinitionNode): DefinitionNode {
  if (!isTypeDefinition(node) || MACHINERY.test(node.name.value)) return node;
  const joined = upgrade.isFirst ? joinType(upgrade, node) : node;
  const graphs = graphNamesOf(joined);
  switch (joined.kind) {
    case Kind.UNION_TYPE_DEFINITION: {
      const members = (joined.types ?? []).map(({ name }) => name.value);
      return withDirectives(
        joined,
        graphs.flatMap((graph) =>
          members.map((member) => joinDirective('join__unionMember', { graph, member })),
        ),
      );
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const directives = graphs.map((graph) => joinDirective('join__enumValue', { graph }));
      return { ...joined, values: joined.values?.map((value) => withDirectives(value, directives)) };
    }
    default:
      return joined;
  }
}

function joinType(upgrade: Upgrade, node: TypeDefinitionNode): TypeDefinitionNode {
  const own = node.directives?.filter(({ name }) => name.value !== 'join__owner') ?? [];
  const isJoined = joinsOf(node).length > 0;
  const types = isJoined ? [] : upgrade.graphs.map((graph) => joinDirective('join__type', { graph }));
  const joined: TypeDefinitionNode = { ...node, directives: [...own, ...types] };
  if (joined.kind !== Kind.OBJECT_TYPE_DEFINITION && joined.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return joined;
  const implemented = graphNamesOf(joined).flatMap((graph) =>
    (joined.interfaces ?? []).map(({ name }) =>
      joinDirective('join__implements', { graph, interface: name.value }),
    ),
  );
  const fields = joined.fields?.map((field) => joinField(upgrade, joined.name.value, field));
  return { ...withDirectives(joined, implemented), fields } as TypeDefinitionNode;
}

function joinField({ known }: Upgrade, type: string, field: FieldDefinitionNode): FieldDefinitionNode {
  const resolvedBy = new Set(joinsOf(field).map(({ graph }) => graph));
  if (resolvedBy.size === 0) return field;
  const elsewhere = [...(known.get(`${type}.${field.name.value}`) ?? [])].filter(
    ([graph]) => !resolvedBy.has(graph),
  );
  const directives = elsewhere.map(([graph, how]) =>
    joinDirective('join__field', how === 'key' ? { graph } : { graph, external: true }),
  );
  return withDirectives(field, directives);
}

/** Which subgraphs name which fields in a key, in `@requires` or in `@provides`. */
function knownElsewhere(supergraph: DocumentNode): Upgrade['known'] {
  const known = new Map<string, Map<string, 'key' | 'external'>>();
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of supergraph.definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, node);
  const note = (
    type: string,
    fieldSet: string | undefined,
    graph: string | undefined,
    how: 'key' | 'external',
  ) => {
    if (fieldSet === undefined || graph === undefined) return;
    for (const coordinate of coordinatesOf(types, type, fieldSet)) {
      const graphs = known.get(coordinate) ?? new Map<string, 'key' | 'external'>();
      if (graphs.get(graph) !== 'key') graphs.set(graph, how);
      known.set(coordinate, graphs);
    }
  };
  for (const type of types.values()) {
    const name = type.name.value;
    for (const { key, graph } of joinsOf(type)) note(name, key, graph, 'key');
    for (const field of type.fields ?? []) {
      for (const { requires, provides, graph } of joinsOf(field)) {
        note(name, requires, graph, 'external');
        note(namedTypeOf(field.type), provides, graph, 'external');
      }
    }
  }
  return known;
}

/** `Type.field` of every field in the field set. */
function coordinatesOf(
  types: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  type: string,
  fieldSet: string,
): string[] {
  const coordinates: string[] = [];
  const collect = (typeName: string, selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT)
        collect(node.typeCondition?.name.value ?? typeName, node.selectionSet.selections);
      if (node.kind !== Kind.FIELD) continue;
      coordinates.push(`${typeName}.${node.name.value}`);
      const field = types.get(typeName)?.fields?.find(({ name }) => name.value === node.name.value);
      if (field !== undefined && node.selectionSet !== undefined)
        collect(namedTypeOf(field.type), node.selectionSet.selections);
    }
  };
  collect(type, parseFieldSet(fieldSet).selections);
  return coordinates;
}

function graphNamesOf(type: TypeDefinitionNode): string[] {
  const graphs = joinsOf(type).map(({ graph }) => graph);
  return [...new Set(graphs.filter((graph) => graph !== undefined))];
}

function isTypeDefinition(node: DefinitionNode): node is TypeDefinitionNode {
  return node.kind.endsWith('TypeDefinition');
}
