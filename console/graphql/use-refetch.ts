import { useEffect, useMemo } from 'react';
import { type AnyVariables, type OperationContext, type TypedDocumentNode, useClient } from 'urql';
import { settled } from './settled';

/**
 * Fetches a query anew for all that show it, such as the count in the menu when a row has come in live; once for several calls in
 * short order.
 *
 * @param context as those that show it have it; one value for as long as it is used
 */
export function useRefetch<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  context?: Partial<OperationContext>,
): () => void {
  const client = useClient();
  const key = JSON.stringify(variables);
  const refetch = useMemo(() => {
    const fresh = { ...context, requestPolicy: 'network-only' } as const;
    return settled(() => void client.query(document, JSON.parse(key), fresh).toPromise());
  }, [client, document, key, context]);
  useEffect(() => refetch.stop, [refetch]);
  return refetch.soon;
}
