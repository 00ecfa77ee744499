import type { Parameters } from 'fast-check';

/** `FUZZ_SEED` repeats a run, `FUZZ_RUNS` multiplies the number of cases: `FUZZ_RUNS=20 npx jest tests/trust/fuzz`. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const factor = Number(process.env.FUZZ_RUNS ?? 1);

/** How long an answer may take before the hub counts as hanging, milliseconds. */
export const HANG_MS = 30_000;

/** For a test's own time limit, milliseconds. */
export const FUZZ_TIMEOUT_MS = Math.max(120_000, 120_000 * factor);

/** The seed of a file, told at its start so that also a run that never ends can be repeated. */
export function announceSeed(suite: string): void {
  process.stdout.write(`${suite}: FUZZ_SEED=${seed}\n`);
}

/**
 * Settings of `fc.assert`: so many cases, times `FUZZ_RUNS`, out of the run's seed. Shrinking ends in time for the test to
 * tell what has failed.
 */
export function cases<T>(count: number): Parameters<T> {
  const numRuns = Math.max(1, Math.round(count * factor));
  return { seed, numRuns, interruptAfterTimeLimit: FUZZ_TIMEOUT_MS - 20_000 };
}
