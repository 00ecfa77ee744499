import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { readKept } from '../routing/kept-state';
import { sv } from '../texts/sv';

/**
 * A page that is opened is named in the window's title, and its heading gets the focus, so that keys and screen readers go on
 * from there; not the first one, which the browser itself tells of, and not when only the filter changes.
 */
export function usePageFocus(main: RefObject<HTMLElement>, title: string | undefined): void {
  const { pathname } = useLocation();
  const former = useRef(pathname);
  useEffect(() => {
    document.title = title === undefined ? sv.product : `${title} – ${sv.product}`;
  }, [title]);
  useEffect(() => {
    if (former.current === pathname) return;
    former.current = pathname;
    // A list that one comes back to scrolls by itself once its rows are there.
    if (readKept().scroll === undefined) window.scrollTo({ top: 0, behavior: 'instant' });
    return onceHeading(main.current, (heading) => {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
  }, [pathname, main]);
}

/** The page may still be on its way. @returns gives up */
function onceHeading(main: HTMLElement | null, act: (heading: HTMLElement) => void): () => void {
  const find = () => main?.querySelector('h1') ?? null;
  const found = find();
  if (found !== null) act(found);
  const observer = new MutationObserver(() => {
    const heading = find();
    if (heading === null || heading === found) return;
    observer.disconnect();
    act(heading);
  });
  if (main !== null) observer.observe(main, { childList: true, subtree: true });
  const giveUp = window.setTimeout(() => observer.disconnect(), 10_000);
  return () => {
    window.clearTimeout(giveUp);
    observer.disconnect();
  };
}
