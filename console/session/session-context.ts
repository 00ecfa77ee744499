import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session';
import type { SessionKeeper, SessionState } from './session-keeper';

export const SessionContext = createContext<SessionKeeper | null>(null);

export function useSessionKeeper(): SessionKeeper {
  const keeper = useContext(SessionContext);
  if (keeper === null) throw new Error('nobody is signed in here');
  return keeper;
}

export function useSessionState(): SessionState {
  const keeper = useSessionKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.current);
}

/** Who is signed in. */
export function useSession(): Session {
  return useSessionState().session;
}
