import { useState } from 'react';
import { useSessionKeeper } from './session-context';

export interface SignOut {
  /** Ends the session, and leaves the page. @param everywhere all sessions of the person */
  run(everywhere: boolean): Promise<void>;
  readonly isBusy: boolean;
  /** The hub has not answered: one is signed in still. */
  readonly hasFailed: boolean;
  clear(): void;
}

export function useSignOut(): SignOut {
  const keeper = useSessionKeeper();
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  return {
    run: async (everywhere) => {
      setState('busy');
      await keeper.signOut(everywhere).catch(() => setState('failed'));
    },
    isBusy: state === 'busy',
    hasFailed: state === 'failed',
    clear: () => setState('still'),
  };
}
