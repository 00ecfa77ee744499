import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './split-operation';

/** The response keys of an operation's root fields, in order. */
export function responseKeysOf(document: DocumentNode): string[] {
  const fragments = fragmentsOf(document);
  const keys = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) keys.add((node.alias ?? node.name).value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else collect(fragments.get(node.name.value)!.selectionSet);
    }
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) collect(node.selectionSet);
  }
  return [...keys];
}
