import { type DocumentNode, Kind, visit } from 'graphql';

/** A root type's name in a supergraph → the name that the planner knows it by. */
export type RootNames = ReadonlyMap<string, string>;

const STANDARD = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/**
 * The root types that are named otherwise than `Query`, `Mutation` and `Subscription`.
 *
 * @throws Error when such a name is that of another type
 */
export function rootNamesOf(supergraph: DocumentNode): RootNames {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { operation, type } of definition.operationTypes ?? [])
      if (type.name.value !== STANDARD[operation]) names.set(type.name.value, STANDARD[operation]);
  }
  const taken = new Set(names.values());
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const name = definition.name?.value ?? '';
    if (taken.has(name) && !names.has(name))
      throw new Error(`its type ${name} is not the root type that it is named as`);
  }
  return names;
}

/** The document, a supergraph or an operation on it, with the root types under their standard names. */
export function withStandardRoots(document: DocumentNode, names: RootNames): DocumentNode {
  if (names.size === 0) return document;
  const rename = (node: { readonly name: { readonly value: string } }) => {
    const value = names.get(node.name.value);
    return value === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value } };
  };
  return visit(document, {
    NamedType: rename,
    ObjectTypeDefinition: { leave: rename },
  });
}
