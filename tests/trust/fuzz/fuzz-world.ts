import { expectAlive, expectQuietLog } from './generate/harmless';
import { LogCapture } from './log-capture';
import { announceSeed, FUZZ_TIMEOUT_MS } from './settings';
import { startWorld, type World } from './world';

export interface FuzzOptions {
  /** Whose seed is told; not of tests that choose nothing. */
  readonly suite?: string;
  /** What else must be so of the log after each test. */
  readonly checkLog?: (log: string) => void;
}

/**
 * One world for all tests of a file, there once they run. After each of them the hub must answer as before, and its log
 * tell of no person and no failure.
 */
export function fuzzWorld({ suite, checkLog }: FuzzOptions): { readonly world: World } {
  const fuzz = {} as { world: World };
  let logs: LogCapture | undefined;
  beforeAll(async () => {
    if (suite !== undefined) announceSeed(suite);
    logs = new LogCapture();
    fuzz.world = await startWorld();
  }, FUZZ_TIMEOUT_MS);
  afterEach(async () => {
    await expectAlive(fuzz.world);
    const log = logs!.take();
    expectQuietLog(fuzz.world, log);
    checkLog?.(log);
  });
  afterAll(async () => {
    logs?.restore();
    await fuzz.world?.hub.stop();
  });
  return fuzz;
}
