import { useEffect, useMemo } from 'react';
import { type AnyVariables, type OperationContext, type TypedDocumentNode, useClient } from 'urql';

/** Events come in bursts. */
const SETTLE_MS = 200;

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
    let timer: number | undefined;
    const run = () =>
      void client.query(document, JSON.parse(key), { ...context, requestPolicy: 'network-only' }).toPromise();
    return {
      now: () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(run, SETTLE_MS);
      },
      stop: () => window.clearTimeout(timer),
    };
  }, [client, document, key, context]);
  useEffect(() => refetch.stop, [refetch]);
  return refetch.now;
}
