import type { Locator, Page } from 'playwright-core';
import { expectFits } from './expect-fits';
import { expectGoodLook } from './looks';
import { atWidths } from './widths';

/** What has the focus, and what is wrong with it. */
interface Stop {
  readonly what: string;
  /** It has been there before in this walk. */
  readonly isAgain: boolean;
  readonly inDialog: boolean;
  readonly faults: readonly string[];
}

type Key = 'Tab' | 'Shift+Tab';

/** More than any page has. */
const MOST_STOPS = 200;

/** Null where nothing of the page has the focus. What is drawn follows it a frame later; a district of the map shows it by its edge. `window.walked` is what has had it so far. */
const STOP = `new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return tell(null);
  const what = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.tagName;
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isSeen = [0.02, 0.25, 0.5, 0.75, 0.98].some((right) => [0.1, 0.5, 0.9].some((down) => {
    const top = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down);
    return top !== null && element.contains(top);
  }));
  const former = window.walked.at(-1);
  const isAgain = window.walked.includes(element);
  window.walked.push(element);
  const relation = former === undefined ? 0 : former.compareDocumentPosition(element);
  tell({
    what,
    isAgain,
    inDialog: element.closest('dialog[open]') !== null,
    faults: [
      ...(isSeen ? [] : ['is covered by something else']),
      ...((outlineStyle === 'none' || outlineWidth === '0px') && !(element instanceof SVGElement) ? ['does not show that it has the focus'] : []),
      ...(relation & (window.isBack ? 4 : 2) && element.closest('dialog') === null ? ['comes out of the order of the page'] : []),
    ],
  });
})))`;

/** Through all that can have the focus, and back: in the order of the page, each to be seen (WCAG 2.4.3, 2.4.7, 2.4.11). */
export async function expectGoodWalk(page: Page, name: string): Promise<void> {
  // Where Tab goes on from is the top of the page.
  await page.evaluate(
    '{ const { body } = document; body.tabIndex = -1; body.focus(); body.removeAttribute("tabindex"); }',
  );
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    const stops = await walk(page, key);
    expect({ name, isGoneThrough: stops.length > 2 }).toEqual({ name, isGoneThrough: true });
    expect({ name, key, faults: faultsOf(stops) }).toEqual({ name, key, faults: [] });
  }
}

/** A dialog by the keyboard alone: it is opened, keeps the focus, looks good wide and narrow, is left by Esc, and gives the focus back. */
export async function expectGoodDialog(
  page: Page,
  { opener, backTo = opener }: { readonly opener: Locator; readonly backTo?: Locator },
  name: string,
): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const stops = await walk(page, 'Tab', true);
  expect({ name, faults: faultsOf(stops) }).toEqual({ name, faults: [] });
  expect({ name, outside: stops.filter(({ inDialog }) => !inDialog) }).toEqual({ name, outside: [] });
  const reachable = await dialog.locator(REACHABLE).count();
  expect({ name, isWhole: stops.length >= reachable }).toEqual({ name, isWhole: true });
  await atWidths(page, (width) =>
    (width === 'narrow' ? expectGoodLook : expectFits)(page, `${name}-${width}`),
  );
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const isBack = await backTo.evaluate((element) => element === element.ownerDocument.activeElement);
  expect({ name, isBack }).toEqual({ name, isBack: true });
}

/** What Tab leads to; of the radio buttons of one name one. */
const REACHABLE =
  'button:visible:not([tabindex="-1"]), input:visible:not([tabindex="-1"]):not([type=radio]), input[type=radio]:checked, select:visible, textarea:visible, a[href]:visible, summary:visible';

/** @param isRound past what is beyond the last one, which is the browser's own, until where it began */
async function walk(page: Page, key: Key, isRound = false): Promise<Stop[]> {
  await page.evaluate(`window.walked = []; window.isBack = ${key === 'Shift+Tab'}`);
  const stops: Stop[] = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate<Stop | null>(STOP);
    if (stop === null ? !isRound : stop.isAgain) break;
    if (stop !== null) stops.push(stop);
  }
  return stops;
}

const faultsOf = (stops: readonly Stop[]): readonly (readonly [string, readonly string[]])[] =>
  stops.filter(({ faults }) => faults.length > 0).map(({ what, faults }) => [what, faults]);
