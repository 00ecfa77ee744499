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
  const head = document.querySelector('header');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (innerWidth <= 320 && head && head.offsetHeight > 6 * rem) flaws.push('the head takes more than two rows: ' + head.offsetHeight);
  const main = document.querySelector('main');
  const right = main.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(main).paddingRight);
  const scrolls = (element) => element !== main && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  for (const part of main.querySelectorAll('table, section, dl, ul'))
    if (part.getBoundingClientRect().right > right + 1 && part.offsetWidth > 1 && !scrolls(part))
      flaws.push('wider than the page: ' + part.tagName + ' ' + part.textContent.slice(0, 60));
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

/** Fails for what is wider than its window or its page, for a head of more than two rows at 320 px, for a date on two lines, for a placeholder that is cut, for motion that one does not want. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const flaws = await page.evaluate<readonly string[]>(FLAWS);
  expect({ name, flaws }).toEqual({ name, flaws: [] });
}
