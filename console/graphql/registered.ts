import type { TypedDocumentNode } from 'urql';

/** An operation of the hub's manifest by its id; its text stays at the hub. */
export function registered<Data, Variables extends object>(
  documentId: string,
): TypedDocumentNode<Data, Variables> {
  return { kind: 'Document', definitions: [], documentId } as unknown as TypedDocumentNode<Data, Variables>;
}
