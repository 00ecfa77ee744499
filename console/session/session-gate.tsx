import { type ReactNode, useEffect, useState } from 'react';
import { fetchSession } from './session';
import { SessionContext } from './session-context';
import { SessionKeeper } from './session-keeper';
import { SignInPage } from './sign-in-page';

type GateState = 'loading' | 'signed-out' | 'unreachable' | SessionKeeper;

/** What is inside is shown to somebody who is signed in; to others, how to sign in. */
export function SessionGate({ children }: { readonly children: (keeper: SessionKeeper) => ReactNode }) {
  const [state, setState] = useState<GateState>('loading');
  useEffect(() => {
    fetchSession().then(
      (session) => setState(session === null ? 'signed-out' : new SessionKeeper(session)),
      () => setState('unreachable'),
    );
  }, []);
  if (state === 'loading') return null;
  if (state === 'signed-out' || state === 'unreachable')
    return <SignInPage isUnreachable={state === 'unreachable'} />;
  return <SessionContext.Provider value={state}>{children(state)}</SessionContext.Provider>;
}
