import type { BrowserContext } from 'playwright-core';

const MARK = 'the focus is lost: ';

/**
 * Told on the page's console: what had the focus has left the page by what was done, and nothing has it in its place (WCAG 2.4.3).
 * Not when another page has opened meanwhile, nor when one leaves an element that stays.
 */
const WATCH = `(() => {
  let last = null, path = '';
  const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
  const check = () => {
    if (last === null || last.isConnected) return;
    if (isNowhere() && location.pathname === path)
      console.error('${MARK}' + (last.getAttribute('aria-label') ?? last.textContent ?? last.tagName).trim().slice(0, 60) + ' on ' + path);
    last = null;
  };
  addEventListener('focusin', ({ target }) => { last = target; path = location.pathname; }, true);
  addEventListener('focusout', ({ target }) => queueMicrotask(() => {
    if (target === last && target.isConnected && isNowhere()) last = null;
  }), true);
  new MutationObserver(() => queueMicrotask(check)).observe(document, { childList: true, subtree: true });
})();`;

/** Watches every page of the context, whatever is done in it. @param tell told of each loss in words */
export async function watchFocus(context: BrowserContext, tell: (loss: string) => void): Promise<void> {
  await context.addInitScript(WATCH);
  context.on('console', (message) => {
    if (message.text().startsWith(MARK)) tell(message.text());
  });
}
