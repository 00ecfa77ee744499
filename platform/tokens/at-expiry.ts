import type { Caller } from './token-verifier';

/** The longest that a timer can wait; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `expire` once when the caller's token has expired, however far off that is; never for nobody's token.
 * @returns calls it off
 */
export function atExpiry(caller: Pick<Caller, 'expiresAt'> | null, expire: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (expiresMs: number) => {
    const leftMs = Math.max(0, expiresMs - Date.now());
    const look = leftMs > LONGEST_TIMER_MS ? () => wait(expiresMs) : expire;
    timer = setTimeout(look, Math.min(leftMs, LONGEST_TIMER_MS));
    timer.unref();
  };
  if (caller !== null) wait(caller.expiresAt.getTime());
  return () => clearTimeout(timer);
}
