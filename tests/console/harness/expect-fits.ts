import type { Page } from 'playwright-core';

/** What of a page does not fit where it is shown, in words. */
const FLAWS = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const flaws = scrollWidth > clientWidth ? ['wider than its window: ' + scrollWidth + ' of ' + clientWidth] : [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const { 0: date, index } of text.data.matchAll(/\\d{4}-\\d\\d-\\d\\d/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + date.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)));
      if (lines.size > 1) flaws.push('a date is broken: ' + text.data.slice(0, 80));
    }
  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('input[placeholder]')) {
    if (field.offsetParent === null) continue;
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    pen.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (pen.measureText(field.placeholder).width > room) flaws.push('a placeholder is cut: ' + field.placeholder);
  }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    for (const { effect } of document.getAnimations())
      if (effect.getTiming().duration > 1) flaws.push('moves though one wants no motion: ' + effect.target.className);
  return [...new Set(flaws)];
})()`;

/** Fails for what is wider than its window, for a date on two lines, for a placeholder that is cut, for motion that one does not want. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const flaws = await page.evaluate<readonly string[]>(FLAWS);
  expect({ name, flaws }).toEqual({ name, flaws: [] });
}
