import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { projectFile } from '../../../platform/settings/project-file';
import { signInUrl } from './sign-in-url';

/** What a page loads beside what its visitor has, gzip, bytes. */
export interface RouteSize {
  readonly route: string;
  readonly script: number;
  readonly style: number;
}

/** The first page of the console, and then every page of its menu, as somebody opens them one after another. */
export async function measureRouteSizes(
  browser: Browser,
  origin: string,
  person: string,
): Promise<readonly RouteSize[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = new Set<string>();
  page.on('response', (response) => {
    const [, name] = /\/konsol\/(assets\/[^?]+\.(?:js|css))$/.exec(response.url()) ?? [];
    if (name !== undefined) loaded.add(name);
  });
  await page.goto(signInUrl(origin, person, '/konsol'));
  await settle(page);
  const sizes = [sizeOf('/konsol (first)', [...loaded])];
  const links = await page
    .locator('nav a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  for (const href of new Set(links.filter((link) => link !== null))) {
    const before = new Set(loaded);
    await page.locator(`nav a[href="${href}"]`).first().click();
    await settle(page);
    const added = [...loaded].filter((name) => !before.has(name));
    if (added.length > 0) sizes.push(sizeOf(href, added));
  }
  await context.close();
  return sizes;
}

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

function sizeOf(route: string, names: readonly string[]): RouteSize {
  const total = (ending: string) =>
    names
      .filter((name) => name.endsWith(ending))
      .reduce(
        (sum, name) =>
          sum + gzipSync(readFileSync(projectFile('dist', 'console', name)), { level: 9 }).length,
        0,
      );
  return { route, script: total('.js'), style: total('.css') };
}
