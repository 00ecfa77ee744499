import { type DocumentNode, visit } from 'graphql';

/** The `percent(n)` labels of progressive `@override`s in a supergraph, ascending. */
export function percentLabelsOf(supergraph: DocumentNode): number[] {
  const percents = new Set<number>();
  visit(supergraph, {
    Argument(node) {
      if (node.name.value !== 'overrideLabel' || node.value.kind !== 'StringValue') return;
      const match = /^percent\((\d+(?:\.\d+)?)\)$/.exec(node.value.value);
      if (match !== null) percents.add(Number(match[1]));
    },
  });
  return [...percents].sort((a, b) => a - b);
}
