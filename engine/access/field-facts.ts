import { type DocumentNode, type FieldDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { joinsOf, parseFieldSet } from '../supergraph/join-spec';
import { hasFields, namedTypeOf } from '../supergraph/type-nodes';

/** What rules hand on to: the types of a supergraph, inaccessible ones included. */
export interface TypeFacts {
  readonly isInterface: boolean;
  /** Of an interface: the object types that implement it. */
  readonly implementations: string[];
  readonly fields: ReadonlyMap<string, FieldFacts>;
}

export interface FieldFacts {
  /** Of what it leads to, lists and non-nulls taken off. */
  readonly typeName: string;
  /** What subgraphs are given to answer it (`@requires`). */
  readonly requires: readonly SelectionSetNode[];
}

export function typeFactsOf(supergraph: DocumentNode): ReadonlyMap<string, TypeFacts> {
  const types = new Map<string, TypeFacts>();
  const implemented: [name: string, type: string][] = [];
  for (const node of supergraph.definitions) {
    if (!hasFields(node)) continue;
    const isInterface = node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    const fields = new Map((node.fields ?? []).map((field) => [field.name.value, factsOf(field)]));
    types.set(node.name.value, { isInterface, implementations: [], fields });
    if (isInterface) continue;
    for (const { name } of node.interfaces ?? []) implemented.push([name.value, node.name.value]);
  }
  for (const [name, type] of implemented) types.get(name)?.implementations.push(type);
  return types;
}

function factsOf(field: FieldDefinitionNode): FieldFacts {
  const requires = joinsOf(field).flatMap((join) =>
    join.requires === undefined ? [] : [parseFieldSet(join.requires)],
  );
  return { typeName: namedTypeOf(field.type), requires };
}
