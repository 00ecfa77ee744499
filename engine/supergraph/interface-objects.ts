import { type DocumentNode, Kind } from 'graphql';
import { graphsOf, joinsOf } from './join-spec';

/** Subgraph → the interfaces that are objects there (`@interfaceObject`): their implementations it does not know. */
export type InterfaceObjects = ReadonlyMap<string, ReadonlySet<string>>;

export function interfaceObjectsOf(supergraph: DocumentNode): InterfaceObjects {
  const subgraphs = new Map(graphsOf(supergraph).map(({ graph, subgraph }) => [graph, subgraph]));
  const found = new Map<string, Set<string>>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { graph, isInterfaceObject } of joinsOf(node)) {
      const subgraph = graph === undefined || !isInterfaceObject ? undefined : subgraphs.get(graph);
      if (subgraph === undefined) continue;
      found.set(subgraph, (found.get(subgraph) ?? new Set()).add(node.name.value));
    }
  }
  return found;
}
