import type { Page } from 'playwright-core';
import { untilTrue } from './looks';

/** The page is there, and nothing of it is on its way any more: all that is says so by `aria-busy`. */
export async function untilWhole(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await untilTrue(page, `document.querySelector('main [aria-busy="true"]') === null`);
}
