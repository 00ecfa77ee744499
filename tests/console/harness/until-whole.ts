import type { Page } from 'playwright-core';
import { until } from '../../network/until';

/** The page is there, and nothing of it is on its way any more. */
export async function untilWhole(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await until(
    () => page.locator('main').textContent(),
    (text) => text?.includes('Hämtar') === false,
  );
}
