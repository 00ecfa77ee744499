import { useEffect, useState } from 'react';
import { Dialog } from '../parts/dialog/dialog';
import { Button } from '../parts/form/button';
import { formatTime } from '../texts/format';
import { sv } from '../texts/sv';
import { SIGNED_IN_PATH, signInUrl } from './session';
import { useSessionKeeper, useSessionState } from './session-context';
import styles from './session-expiry.module.css';

const WARN_MS = 2 * 60_000;
/** Longer waits than a timer can hold are taken in parts. */
const LONGEST_TIMER_MS = 24 * 3_600_000;

/** Two minutes before the session ends a line says so; when it has ended, a dialog. What is being written stays in both. */
export function SessionExpiry() {
  const keeper = useSessionKeeper();
  const { session, isExpired } = useSessionState();
  const isNear = useIsNear(session.expiresAt);
  useEffect(() => {
    if (isNear) void keeper.check();
  }, [isNear, keeper]);
  useEffect(() => {
    window.addEventListener('focus', keeper.check);
    return () => window.removeEventListener('focus', keeper.check);
  }, [keeper]);
  if (isExpired) {
    return (
      <Dialog title={sv.signIn.again} onClose={null}>
        <p>{sv.signIn.againWhy}</p>
        <Button look="primary" onPress={signInBeside}>
          {sv.signIn.againAction}
        </Button>
      </Dialog>
    );
  }
  if (!isNear) return null;
  return (
    <p className={styles.soon} role="status">
      {sv.signIn.soon(formatTime(session.expiresAt))}{' '}
      <Button look="plain" onPress={signInBeside}>
        {sv.signIn.soonAction}
      </Button>
    </p>
  );
}

function signInBeside(): void {
  window.open(signInUrl(SIGNED_IN_PATH), 'konsol-logga-in');
}

function useIsNear(expiresAt: string): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const look = () => {
      const waitMs = new Date(expiresAt).getTime() - WARN_MS - Date.now();
      setIsNear(waitMs <= 0);
      if (waitMs > 0) timer = window.setTimeout(look, Math.min(waitMs, LONGEST_TIMER_MS));
    };
    look();
    return () => window.clearTimeout(timer);
  }, [expiresAt]);
  return isNear;
}
