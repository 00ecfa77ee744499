import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../syntax/split-operation';

/** Fields × subgraphs: about a tenth of a second, measured where twenty subgraphs share one entity. */
const LIGHT = 2_000;

/**
 * Whether an operation is planned soon, as far as its size tells; fragments count wherever they are spread.
 *
 * Planner defect: the time that it takes grows with the product of fields and subgraphs, and cannot be bounded or cut short from
 * within. May go when `planning-budget.test.ts` ("of many expensive operations leaves those of others answered") passes without it.
 */
export function isLightToPlan(documents: readonly DocumentNode[], subgraphs: number): boolean {
  const fields = documents.reduce((sum, document) => sum + fieldsOf(document), 0);
  return fields * subgraphs <= LIGHT;
}

function fieldsOf(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const counted = new Map<string, number>();
  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const count = countSet(fragments.get(name)!.selectionSet);
    counted.set(name, count);
    return count;
  };
  const countSet = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + countFragment(node.name.value);
      const own = node.kind === Kind.FIELD ? 1 : 0;
      return sum + own + (node.selectionSet === undefined ? 0 : countSet(node.selectionSet));
    }, 0);
  return document.definitions.reduce(
    (sum, node) => (node.kind === Kind.OPERATION_DEFINITION ? sum + countSet(node.selectionSet) : sum),
    0,
  );
}
