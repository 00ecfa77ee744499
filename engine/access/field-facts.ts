import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

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
    const isInterface = node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!isInterface && node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const fields = new Map((node.fields ?? []).map((field) => [field.name.value, factsOf(field)]));
    types.set(node.name.value, { isInterface, implementations: [], fields });
    if (isInterface) continue;
    for (const { name } of node.interfaces ?? []) implemented.push([name.value, node.name.value]);
  }
  for (const [name, type] of implemented) types.get(name)?.implementations.push(type);
  return types;
}

function factsOf({ type, directives }: FieldDefinitionNode): FieldFacts {
  const requires = (directives ?? []).map(requiredBy).filter((set) => set !== undefined);
  return { typeName: namedType(type), requires };
}

function requiredBy({ name, arguments: args }: ConstDirectiveNode): SelectionSetNode | undefined {
  const argument = args?.find((node) => node.name.value === 'requires');
  if (name.value !== 'join__field' || argument?.value.kind !== Kind.STRING) return undefined;
  const [operation] = parse(`{ ${argument.value.value} }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
