import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** The name of a subgraph that exists in plans alone: it has the keys of every entity, and a root field for each. */
export const ENTRY_SUBGRAPH = '*entry*';

const ENTRY_GRAPH = 'HUB_ENTRY';

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

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Adds the entry subgraph to a supergraph: what is planned below one of its root fields is the plan of what is fetched of
 * an entity whose keys are known, wherever it stands in a response.
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
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') {
      const [graphs] = parse(
        `enum join__Graph { ${ENTRY_GRAPH} @join__graph(name: "${ENTRY_SUBGRAPH}", url: "") }`,
        { noLocation: true },
      ).definitions;
      const added = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
      return { ...node, values: [...(node.values ?? []), ...added] };
    }
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION)
      return joinsOf(node, 'join__type').length === 0
        ? node
        : withDirectives(node, `@join__type(graph: ${ENTRY_GRAPH})`);
    if (!hasFields(node)) return node;
    if (node.name.value === 'Query') return withEntryFields(node, entities);
    const fields = known.get(node.name.value);
    return fields === undefined ? node : withKnownFields(node, fields, types, knows);
  });
  return { document: { ...supergraph, definitions }, entities };
}

function withEntryFields(query: TypeWithFields, entities: ReadonlySet<string>): DefinitionNode {
  const fields = [...entities].map(
    (type) => `${entryFieldOf(type)}: ${type} @join__field(graph: ${ENTRY_GRAPH})`,
  );
  const [added] = parse(`type Query { __typename: Int ${fields.join(' ')} }`, {
    noLocation: true,
  }).definitions;
  const entries = added !== undefined && hasFields(added) ? added.fields!.slice(1) : [];
  const own = (query.fields ?? []).map((field) => withExplicitGraphs(query, field));
  return withDirectives({ ...query, fields: [...own, ...entries] }, `@join__type(graph: ${ENTRY_GRAPH})`);
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
    return known.has(field.name.value)
      ? withDirectives(explicit, `@join__field(graph: ${ENTRY_GRAPH})`)
      : explicit;
  });
  const keys = keysOf(type);
  const joins = keys.map(
    (key) =>
      `@join__type(graph: ${ENTRY_GRAPH}, key: ${JSON.stringify(key)}, resolvable: ${knows === 'requirements'})`,
  );
  const interfaces = (type.interfaces ?? [])
    .map(({ name }) => name.value)
    .filter((name) => types.has(name) && keysOf(types.get(name)!).length > 0)
    .map((name) => `@join__implements(graph: ${ENTRY_GRAPH}, interface: "${name}")`);
  const added = [...(joins.length === 0 ? [`@join__type(graph: ${ENTRY_GRAPH})`] : joins), ...interfaces];
  return withDirectives({ ...type, fields }, added.join(' '));
}

/** A field without `@join__field` is one of all subgraphs that have its type; then it says so. */
function withExplicitGraphs(type: TypeWithFields, field: FieldDefinitionNode): FieldDefinitionNode {
  if (joinsOf(field, 'join__field').length > 0) return field;
  const graphs = new Set(joinsOf(type, 'join__type').map((join) => enumArgument(join, 'graph')));
  return withDirectives(field, [...graphs].map((graph) => `@join__field(graph: ${graph})`).join(' '));
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
  const keys = joinsOf(type, 'join__type').flatMap((join) => {
    const key = argument(join, 'key');
    const resolvable = argument(join, 'resolvable');
    const isResolvable = resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
    return key?.kind === Kind.STRING && isResolvable ? [key.value] : [];
  });
  return [...new Set(keys)];
}

function requirementsOf(type: TypeWithFields): string[] {
  return (type.fields ?? []).flatMap((field) =>
    joinsOf(field, 'join__field').flatMap((join) => {
      const fields = argument(join, 'requires');
      return fields?.kind === Kind.STRING ? [fields.value] : [];
    }),
  );
}

function parseFieldSet(fieldSet: string): SelectionSetNode {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no field set: ${fieldSet}`);
  return operation.selectionSet;
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function hasFields(node: DefinitionNode): node is TypeWithFields {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function joinsOf({ directives }: { readonly directives?: readonly ConstDirectiveNode[] }, name: string) {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function argument(directive: ConstDirectiveNode, name: string) {
  return directive.arguments?.find((node) => node.name.value === name)?.value;
}

function enumArgument(directive: ConstDirectiveNode, name: string): string {
  const value = argument(directive, name);
  return value?.kind === Kind.ENUM ? value.value : '';
}

function withDirectives<T extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: T,
  text: string,
): T {
  const [definition] = parse(`scalar S ${text}`, { noLocation: true }).definitions;
  const added = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
  return { ...node, directives: [...(node.directives ?? []), ...added] };
}
