import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { LiveClient, LiveState } from './live-client';
import type { Watching } from './watch';

export const LiveContext = createContext<LiveClient | null>(null);

function useLiveClient(): LiveClient {
  const client = useContext(LiveContext);
  if (client === null) throw new Error('there is no live client here');
  return client;
}

export function useLiveState(): LiveState {
  const client = useLiveClient();
  return useSyncExternalStore(client.subscribe, client.current);
}

/**
 * Watches a subscription for as long as the component is there; anew when its variables change; not while they are null. What a cut
 * has lost comes by the last cursor, and what is shown is fetched anew (`graphql/resync.ts`).
 */
export function useLive<Data, Variables extends { after?: string | null }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  watching: Watching<Data>,
): void {
  const client = useLiveClient();
  const latest = useRef(watching);
  latest.current = watching;
  const key = JSON.stringify(variables);
  useEffect(() => {
    const wanted = JSON.parse(key) as Variables | null;
    if (wanted === null) return;
    return client.watch(document, wanted, {
      onEvent: (data) => latest.current.onEvent(data),
      cursorOf: (data) => latest.current.cursorOf(data),
    });
  }, [client, document, key]);
}
