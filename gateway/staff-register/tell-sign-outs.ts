import { Backoff } from '../../platform/concurrency/backoff';
import type { Ending } from '../sessions/ended-sessions';
import type { RegisterClient } from './register-client';

const PAUSES = { firstMs: 500, mostMs: 30_000 };

/** Tells the staff register of sign-outs, again and again until it hears or what has ended could live no more anyway. */
export function createSignOutTeller(
  client: RegisterClient,
  now: () => number,
): {
  readonly tell: (ending: Ending) => void;
  readonly stop: () => void;
} {
  const timers = new Set<NodeJS.Timeout>();
  const attempt = (ending: Ending, pauses: Backoff) => {
    client.end(ending).catch(() => {
      if (ending.until <= now()) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        attempt(ending, pauses);
      }, pauses.next());
      timers.add(timer.unref());
    });
  };
  return {
    tell: (ending) => attempt(ending, new Backoff(PAUSES)),
    stop: () => timers.forEach(clearTimeout),
  };
}
