import {
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import {
  isGraphEnum,
  joinDirective,
  joinsOf,
  parseFieldSet,
  withDirectives,
} from '../../supergraph/join-spec';
import { hasFields, namedTypeOf, type TypeWithFields } from '../../supergraph/type-nodes';

/** The name of a subgraph that exists in plans alone: it has the keys of every entity, and a root field for each. */
export const ENTRY_SUBGRAPH = '*entry*';

const ENTRY_GRAPH = 'HUB_ENTRY';
const ENTRY_TYPE = joinDirective('join__type', { graph: ENTRY_GRAPH });
const ENTRY_FIELD = joinDirective('join__field', { graph: ENTRY_GRAPH });

const ENTRY_VALUE: EnumValueDefinitionNode = {
  kind: Kind.ENUM_VALUE_DEFINITION,
  name: { kind: Kind.NAME, value: ENTRY_GRAPH },
  directives: [joinDirective('join__graph', { name: ENTRY_SUBGRAPH, url: '' })],
};

/** The root field of the entry subgraph for entities of a type. */
export function entryFieldOf(type: string): string {
  return `_hubEntry_${type}`;
}

/** A supergraph with the entry subgraph in it, and the types that can be entered. */
export interface EntrySupergraph {
  readonly document: DocumentNode;
  readonly entities: ReadonlySet<string>;
}

/**
 * What the entry subgraph has of an entity: its keys; or also what its fields require (`@requires`), and then others lead
 * into it.
 */
export type EntryKnowledge = 'keys' | 'requirements';

/**
 * Adds the entry subgraph to a supergraph: what is planned below one of its root fields is the plan of what is fetched of
 * an entity whose keys are known, wherever it stands in a response. For `plan-by-entities.ts`, and goes with it: the planner has no
 * way of its own to plan from an entity.
 *
 * @param supergraph of the join specification v0.3 or later, with root types under their standard names
 */
export function withEntries(supergraph: DocumentNode, knows: EntryKnowledge): EntrySupergraph {
  const types = new Map<string, TypeWithFields>();
  for (const node of supergraph.definitions) if (hasFields(node)) types.set(node.name.value, node);
  const known = new Map<string, Set<string>>();
  const entities = new Set<string>();
  for (const [name, node] of types) {
    const keys = keysOf(node);
    if (keys.length === 0) continue;
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) entities.add(name);
    const required = knows === 'requirements' ? requirementsOf(node) : [];
    for (const fields of [...keys, ...required]) noteFields(types, name, parseFieldSet(fields), known);
  }
  const definitions = supergraph.definitions.map((node): DefinitionNode => {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && isGraphEnum(node))
      return { ...node, values: [...(node.values ?? []), ENTRY_VALUE] };
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION)
      return joinsOf(node).length === 0 ? node : withDirectives(node, [ENTRY_TYPE]);
    if (!hasFields(node)) return node;
    if (node.name.value === 'Query') return withEntryFields(node, entities);
    const fields = known.get(node.name.value);
    return fields === undefined ? node : withKnownFields(node, fields, types, knows);
  });
  return { document: { ...supergraph, definitions }, entities };
}

function withEntryFields(query: TypeWithFields, entities: ReadonlySet<string>): DefinitionNode {
  const entries = [...entities].map(
    (type): FieldDefinitionNode => ({
      kind: Kind.FIELD_DEFINITION,
      name: { kind: Kind.NAME, value: entryFieldOf(type) },
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
      directives: [ENTRY_FIELD],
    }),
  );
  const own = (query.fields ?? []).map((field) => withExplicitGraphs(query, field));
  return withDirectives({ ...query, fields: [...own, ...entries] }, [ENTRY_TYPE]);
}

/** The type with these of its fields known to the entry subgraph as well. */
function withKnownFields(
  type: TypeWithFields,
  known: ReadonlySet<string>,
  types: ReadonlyMap<string, TypeWithFields>,
  knows: EntryKnowledge,
): DefinitionNode {
  const fields = (type.fields ?? []).map((field) => {
    const explicit = withExplicitGraphs(type, field);
    return known.has(field.name.value) ? withDirectives(explicit, [ENTRY_FIELD]) : explicit;
  });
  const resolvable = knows === 'requirements';
  const joins = keysOf(type).map((key) =>
    joinDirective('join__type', { graph: ENTRY_GRAPH, key, resolvable }),
  );
  const interfaces = (type.interfaces ?? [])
    .map(({ name }) => name.value)
    .filter((name) => types.has(name) && keysOf(types.get(name)!).length > 0)
    .map((name) => joinDirective('join__implements', { graph: ENTRY_GRAPH, interface: name }));
  return withDirectives({ ...type, fields }, [...(joins.length === 0 ? [ENTRY_TYPE] : joins), ...interfaces]);
}

/** A field without `@join__field` is one of all subgraphs that have its type; then it says so. */
function withExplicitGraphs(type: TypeWithFields, field: FieldDefinitionNode): FieldDefinitionNode {
  if (joinsOf(field).length > 0) return field;
  const graphs = new Set(joinsOf(type).map(({ graph }) => graph ?? ''));
  return withDirectives(
    field,
    [...graphs].map((graph) => joinDirective('join__field', { graph })),
  );
}

function noteFields(
  types: ReadonlyMap<string, TypeWithFields>,
  type: string,
  { selections }: SelectionSetNode,
  known: Map<string, Set<string>>,
): void {
  const fields = known.get(type) ?? new Set();
  known.set(type, fields);
  for (const node of selections) {
    if (node.kind === Kind.INLINE_FRAGMENT)
      noteFields(types, node.typeCondition?.name.value ?? type, node.selectionSet, known);
    if (node.kind !== Kind.FIELD || node.name.value === '__typename') continue;
    fields.add(node.name.value);
    const field = types.get(type)?.fields?.find(({ name }) => name.value === node.name.value);
    if (field !== undefined && node.selectionSet !== undefined)
      noteFields(types, namedTypeOf(field.type), node.selectionSet, known);
  }
}

function keysOf(type: TypeWithFields): string[] {
  const keys = joinsOf(type).flatMap(({ key, isResolvable }) =>
    key !== undefined && isResolvable ? [key] : [],
  );
  return [...new Set(keys)];
}

function requirementsOf(type: TypeWithFields): string[] {
  return (type.fields ?? []).flatMap((field) =>
    joinsOf(field).flatMap(({ requires }) => (requires === undefined ? [] : [requires])),
  );
}
