const FIRST_MS = 500;
const MOST_MS = 60_000;

/** The pause after a failed attempt, doubled each time up to a minute. */
export function retryDelayMs(attempts: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempts, 20));
}
