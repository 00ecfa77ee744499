import { type ConstDirectiveNode, type DocumentNode, type EnumValueDefinitionNode, Kind } from 'graphql';

/** Subgraph → the interfaces that are objects there (`@interfaceObject`): their implementations it does not know. */
export type InterfaceObjects = ReadonlyMap<string, ReadonlySet<string>>;

export function interfaceObjectsOf(supergraph: DocumentNode): InterfaceObjects {
  const subgraphs = subgraphNames(supergraph);
  const found = new Map<string, Set<string>>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const join of node.directives ?? []) {
      const graph = interfaceObjectGraph(join);
      const subgraph = graph === undefined ? undefined : subgraphs.get(graph);
      if (subgraph === undefined) continue;
      found.set(subgraph, (found.get(subgraph) ?? new Set()).add(node.name.value));
    }
  }
  return found;
}

function interfaceObjectGraph(join: ConstDirectiveNode): string | undefined {
  if (join.name.value !== 'join__type') return undefined;
  const value = (name: string) => join.arguments?.find((argument) => argument.name.value === name)?.value;
  const isObject = value('isInterfaceObject');
  const graph = value('graph');
  const isInterfaceObject = isObject?.kind === Kind.BOOLEAN && isObject.value;
  return isInterfaceObject && graph?.kind === Kind.ENUM ? graph.value : undefined;
}

function subgraphNames(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(values.map((value) => [value.name.value, subgraphName(value)]));
}

function subgraphName({ name, directives }: EnumValueDefinitionNode): string {
  const graph = directives?.find((directive) => directive.name.value === 'join__graph');
  const value = graph?.arguments?.find((argument) => argument.name.value === 'name')?.value;
  return value?.kind === Kind.STRING ? value.value : name.value;
}
