import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { Dialog, DialogActions } from '../parts/dialog/dialog';
import { Button } from '../parts/form/button';
import { DistrictsDocument } from '../reference/reference.generated';
import { SIGNED_IN_PATH, signInUrl } from '../session/session';
import { useSessionKeeper, useSessionState } from '../session/session-context';
import { formatTime } from '../texts/format';
import { sv } from '../texts/sv';
import styles from './session-expiry.module.css';

const WARN_MS = 2 * 60_000;
/** Longer waits than a timer can hold are taken in parts. */
const LONGEST_TIMER_MS = 24 * 3_600_000;

/** Two minutes before the session ends a line says so; when it has ended, a dialog. What is being written stays in both. */
export function SessionExpiry() {
  const keeper = useSessionKeeper();
  const { session, isExpired } = useSessionState();
  const isNear = useIsNear(session.expiresAt, keeper.check);
  const goOn = useGoOn();
  useEffect(() => {
    window.addEventListener('focus', keeper.check);
    return () => window.removeEventListener('focus', keeper.check);
  }, [keeper]);
  if (isExpired) {
    return (
      <Dialog title={sv.signIn.again} onClose={null}>
        <p>{sv.signIn.againWhy}</p>
        <DialogActions>
          <Button look="primary" onPress={signInBeside}>
            {sv.signIn.againAction}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  if (!isNear) return null;
  return (
    <p className={styles.soon} role="status">
      {sv.signIn.soon(formatTime(session.expiresAt))}{' '}
      <Button look="plain" onPress={() => void goOn()}>
        {sv.signIn.soonAction}
      </Button>
    </p>
  );
}

function signInBeside(): void {
  window.open(signInUrl(SIGNED_IN_PATH), 'konsol-logga-in');
}

/** A use keeps the session; one that has lasted for as long as it may needs another sign-in. */
function useGoOn(): () => Promise<void> {
  const client = useClient();
  const keeper = useSessionKeeper();
  return async () => {
    await client.query(DistrictsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    await keeper.check();
    if (leftMs(keeper.current().session.expiresAt) <= WARN_MS) signInBeside();
  };
}

function leftMs(expiresAt: string): number {
  return new Date(expiresAt).getTime() - Date.now();
}

/** Whether the session is about to end. It is asked for first: what one has done meanwhile may have kept it, or another window. */
function useIsNear(expiresAt: string, check: () => Promise<void>): boolean {
  const [near, setNear] = useState<string | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    let isGone = false;
    const look = async () => {
      const waitMs = leftMs(expiresAt) - WARN_MS;
      if (waitMs > 0) {
        timer = window.setTimeout(look, Math.min(waitMs, LONGEST_TIMER_MS));
        return;
      }
      await check();
      if (isGone) return;
      setNear(expiresAt);
      timer = window.setTimeout(check, Math.max(0, leftMs(expiresAt)) + 1_000);
    };
    void look();
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [expiresAt, check]);
  // Another end has come with the check where the session goes on.
  return near === expiresAt;
}
