import type { Locator, Page } from 'playwright-core';
import { expectGoodLook } from './looks';

/** What has the focus: its place in the page's order, and what is wrong with how it is shown. */
interface Stop {
  readonly index: number;
  readonly what: string;
  readonly inDialog: boolean;
  readonly faults: readonly string[];
}

/** More than any page has. */
const MOST_STOPS = 200;

/** Null where nothing of the page has the focus. */
const STOP = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const what = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.tagName;
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const [wide, high] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
  const seen = [0.02, 0.25, 0.5, 0.75, 0.98].some((right) => [0.1, 0.5, 0.9].some((down) => {
    const [x, y] = [box.left + box.width * right, box.top + box.height * down];
    if (x < 0 || y < 0 || x >= wide || y >= high) return false;
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element) && top.closest('header, nav') === null);
  }));
  return {
    index: [...document.querySelectorAll('*')].indexOf(element),
    what,
    inDialog: element.closest('dialog[open]') !== null,
    faults: [
      ...(seen ? [] : ['is covered by something else']),
      ...(outlineStyle === 'none' || outlineWidth === '0px' ? ['does not show that it has the focus'] : []),
    ],
  };
})()`;

/** Through all that can have the focus, and back: in the order of the page, each to be seen (WCAG 2.4.3, 2.4.7, 2.4.11). */
export async function expectGoodWalk(page: Page, name: string): Promise<void> {
  await page.evaluate('document.activeElement.blur()');
  const forth = await walk(page, 'Tab');
  expect({ name, stops: forth.length > 2 }).toEqual({ name, stops: true });
  const back = await walk(page, 'Shift+Tab');
  for (const stops of [forth, back.reverse()]) {
    expect({ name, faults: faultsOf(stops) }).toEqual({ name, faults: [] });
    const order = stops.map(({ index }) => index);
    expect({ name, order }).toEqual({ name, order: [...order].sort((one, other) => one - other) });
  }
}

/** A dialog by the keyboard alone: it is opened, keeps the focus, looks good wide and narrow, is left by Esc, and gives the focus back. */
export async function expectGoodDialog(page: Page, opener: Locator, name: string): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const stops = await walk(page, 'Tab');
  expect({ name, faults: faultsOf(stops) }).toEqual({ name, faults: [] });
  expect({ name, outside: stops.filter(({ inDialog }) => !inDialog) }).toEqual({ name, outside: [] });
  const reachable = await dialog.locator(REACHABLE).count();
  expect({ name, stops: stops.length }).toEqual({ name, stops: reachable });
  await atEveryWidth(page, (width) => expectGoodLook(page, `${name}-${width}`));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const isBack = await opener.evaluate('(element) => element === document.activeElement');
  expect({ name, isBack }).toEqual({ name, isBack: true });
}

/** 1280 wide, the same at 200 %, and 320. */
const WIDTHS = { wide: [1280, 800], zoomed: [640, 400], narrow: [320, 640] } as const;

export async function atEveryWidth(page: Page, look: (width: string) => Promise<void>): Promise<void> {
  for (const [name, [width, height]] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height });
    await look(name);
  }
  const [width, height] = WIDTHS.wide;
  await page.setViewportSize({ width, height });
}

/** What Tab leads to; of the radio buttons of one name one. */
const REACHABLE =
  'button:visible:not([tabindex="-1"]), input:visible:not([tabindex="-1"]):not([type=radio]), input[type=radio]:checked, select:visible, textarea:visible, a[href]:visible, summary:visible';

async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate<Stop | null>(STOP);
    // Beyond the last one is the browser's own.
    if (stop === null || stops.some(({ index }) => index === stop.index)) break;
    stops.push(stop);
  }
  return stops;
}

const faultsOf = (stops: readonly Stop[]): readonly (readonly [string, readonly string[]])[] =>
  stops.filter(({ faults }) => faults.length > 0).map(({ what, faults }) => [what, faults]);
