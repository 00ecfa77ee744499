import { useCallback } from 'react';
import { type AnyVariables, type OperationContext, type TypedDocumentNode, useClient } from 'urql';
import { useSettled } from './use-settled';

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
  return useSettled(
    useCallback(
      () =>
        void client
          .query(document, JSON.parse(key), { ...context, requestPolicy: 'network-only' })
          .toPromise(),
      [client, document, key, context],
    ),
  );
}
