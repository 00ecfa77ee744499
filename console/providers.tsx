import { type ReactNode, useMemo } from 'react';
import { Provider } from 'urql';
import { Announcer } from './announce/announcer';
import { createHubClient } from './graphql/hub-client';
import { createResync } from './graphql/resync';
import { LiveClient } from './live/live-client';
import { LiveContext } from './live/live-context';
import { PurposesProvider } from './purpose/purposes-provider';
import type { SessionKeeper } from './session/session-keeper';

/** What every page of somebody who is signed in has around it. */
export function Providers(props: { readonly keeper: SessionKeeper; readonly children: ReactNode }) {
  const { keeper, children } = props;
  const { client, live } = useMemo(() => {
    const resync = createResync();
    const client = createHubClient(keeper, resync);
    return { client, live: new LiveClient(keeper, () => resync.run(client)) };
  }, [keeper]);
  return (
    <Provider value={client}>
      <LiveContext.Provider value={live}>
        <PurposesProvider>
          <Announcer>{children}</Announcer>
        </PurposesProvider>
      </LiveContext.Provider>
    </Provider>
  );
}
