import { type ReactNode, useEffect, useState } from 'react';
import { fetchSession, type Nobody } from './session';
import { SessionContext } from './session-context';
import { SessionKeeper } from './session-keeper';
import { type SignInCause, SignInPage } from './sign-in-page';

type GateState = 'loading' | SignInCause | SessionKeeper;

/** What is inside is shown to somebody who is signed in; to others, how to sign in. */
export function SessionGate({ children }: { readonly children: (keeper: SessionKeeper) => ReactNode }) {
  const [state, setState] = useState<GateState>('loading');
  useEffect(() => {
    fetchSession().then(
      (found) => setState(found.session === null ? causeOf(found) : new SessionKeeper(found.session)),
      () => setState('unreachable'),
    );
  }, []);
  if (state === 'loading') return null;
  if (typeof state === 'string') return <SignInPage cause={state} />;
  return <SessionContext.Provider value={state}>{children(state)}</SessionContext.Provider>;
}

function causeOf({ isSignedOut }: Nobody): SignInCause {
  return isSignedOut ? 'signed-out-everywhere' : 'nobody';
}
