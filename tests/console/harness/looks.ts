import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { until } from '../../network/until';
import { faultsOf } from './test-console';

/** How each page is looked at. At 200 % a window of 1280 is 640 wide. */
export const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
  zoomed: { viewport: { width: 640, height: 400 }, colorScheme: 'dark' },
};

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/**
 * Fails for what breaks WCAG 2.2 AA as far as axe can tell, for what is wider than its window, for what was thrown and for what the
 * content policy has refused. With `CONSOLE_SHOTS=FOLDER` the whole page is drawn to `FOLDER/<name>.png`.
 */
export async function expectGoodLook(page: Page, name: string): Promise<void> {
  const folder = process.env.CONSOLE_SHOTS;
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(AXE);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  const told = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
  expect({ name, violations: told }).toEqual({ name, violations: [] });
  const [wide, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect({ name, isTooWide: wide > window }).toEqual({ name, isTooWide: false });
  expect({ name, faults: faultsOf(page) }).toEqual({ name, faults: [] });
}

/** Waits for an expression of the page to be true; a string cannot be waited for in a page that allows no `eval`. */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  await until(() => page.evaluate<boolean>(expression), Boolean);
}
