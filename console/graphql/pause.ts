const FIRST_MS = 500;
const MOST_MS = 15_000;

/** Before another attempt: longer with each that has failed; somewhat random, so that not all come back at once. */
export function pauseMs(attempts: number): number {
  return Math.min(FIRST_MS * 2 ** attempts, MOST_MS) * (0.75 + Math.random() / 2);
}
