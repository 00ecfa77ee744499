import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** What one operation of a document selects, with fragments followed. */
export interface Measured {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields of the set itself, those of fragments included. */
  readonly fields: number;
  /** Fields of all levels. */
  readonly total: number;
  /** Characters of the response keys of all levels. */
  readonly keyCharacters: number;
}

const NOTHING: Measured = { depth: 0, fields: 0, total: 0, keyCharacters: 0 };

/** Each operation's measures; a fragment cycle is followed once. */
export function measureDocument(document: DocumentNode): Measured[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measure = createMeasure(fragments);
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [measure(node.selectionSet)] : [],
  );
}

/** Each fragment is measured once, however often it is spread. */
function createMeasure(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): (set: SelectionSetNode) => Measured {
  const measured = new Map<string, Measured>();
  const measureFragment = (name: string): Measured => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const result = fragment === undefined ? NOTHING : measure(fragment.selectionSet);
    measured.set(name, result);
    return result;
  };
  const measure = ({ selections }: SelectionSetNode): Measured => {
    let depth = 0;
    let fields = 0;
    let total = 0;
    let keyCharacters = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const below = node.selectionSet === undefined ? NOTHING : measure(node.selectionSet);
        fields += 1;
        total += 1 + below.total;
        keyCharacters += (node.alias ?? node.name).value.length + below.keyCharacters;
        depth = Math.max(depth, 1 + below.depth);
      } else {
        const inner =
          node.kind === Kind.FRAGMENT_SPREAD ? measureFragment(node.name.value) : measure(node.selectionSet);
        fields += inner.fields;
        total += inner.total;
        keyCharacters += inner.keyCharacters;
        depth = Math.max(depth, inner.depth);
      }
    }
    return { depth, fields, total, keyCharacters };
  };
  return measure;
}
