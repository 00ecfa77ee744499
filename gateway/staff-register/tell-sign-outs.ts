import { Backoff } from '../../platform/concurrency/backoff';
import type { Session } from '../sessions/session';
import type { RegisterClient } from './register-client';

const PAUSES = { firstMs: 500, mostMs: 30_000 };

/** Tells the staff register of sign-outs, again and again until it hears or the session would have ended anyway. */
export function createSignOutTeller(
  client: RegisterClient,
  now: () => number,
): {
  readonly tell: (session: Session) => void;
  readonly stop: () => void;
} {
  const timers = new Set<NodeJS.Timeout>();
  const attempt = (session: Session, pauses: Backoff) => {
    client.end(session).catch(() => {
      if (session.endsAt <= now()) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        attempt(session, pauses);
      }, pauses.next());
      timers.add(timer.unref());
    });
  };
  return {
    tell: (session) => attempt(session, new Backoff(PAUSES)),
    stop: () => timers.forEach(clearTimeout),
  };
}
