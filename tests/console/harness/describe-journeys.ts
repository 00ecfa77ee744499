import { findChromium } from './chromium';
import { startTestConsole, type TestConsole, type TestConsoleOptions } from './test-console';

const START_MS = 120_000;

/**
 * Journeys in a real browser against a real hub of their own. Without a Chromium they are skipped, which the run says once, and
 * in CI they fail.
 * @param define the tests, told how to reach the console once it is up
 */
export function describeJourneys(
  name: string,
  options: TestConsoleOptions,
  define: (started: () => TestConsole) => void,
): void {
  const isRun = findChromium() !== null || process.env.CI !== undefined;
  (isRun ? describe : describe.skip)(name, () => {
    let console: TestConsole | undefined;
    beforeAll(async () => {
      console = await startTestConsole(options);
    }, START_MS);
    // A page that is left open goes on to follow what later tests do.
    afterEach(() => console?.closePages());
    afterAll(() => console?.stop());
    define(() => console!);
  });
}
