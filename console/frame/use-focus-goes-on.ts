import { useEffect } from 'react';

const ROW = 'tr[data-row]';
const HEADING = 'h1, h2, h3, h4';
const CONTROL = 'button, a[href], input, select, textarea';

/**
 * What has the focus may leave the page: a button by what it has done, a row from its list, a dialog that is answered. The focus then
 * goes on from there (WCAG 2.4.3): to the row whose button it was, to the next row or item, else to the heading of what is left; after
 * a dialog to what it was opened by, or to what has come in its place, or to the page's heading where it opened by itself. Not when another page opens (`usePageFocus`).
 */
export function useFocusGoesOn(): void {
  useEffect(() => {
    const stops = new Stops();
    const onFocusIn = ({ target }: FocusEvent) => target instanceof HTMLElement && stops.enter(target);
    // Whoever leaves an element that stays does not want to go on from it.
    const onFocusOut = ({ target }: FocusEvent) => queueMicrotask(() => stops.leave(target));
    const observer = new MutationObserver((records) => stops.follow(records));
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);
}

/** What has had the focus last, of the page and of each dialog that is open over it: all of them are in the page. */
class Stops {
  private stops: readonly HTMLElement[] = [];
  private path = window.location.pathname;

  enter(element: HTMLElement): void {
    this.stops = [...this.stops.filter((stop) => dialogOf(stop) !== dialogOf(element)), element];
  }

  leave(target: EventTarget | null): void {
    if (target instanceof Node && target.isConnected && isFocusNowhere())
      this.stops = this.stops.filter((stop) => stop !== target);
  }

  follow(records: readonly MutationRecord[]): void {
    const { pathname } = window.location;
    if (pathname !== this.path) this.stops = [];
    this.path = pathname;
    const isOn = this.stops.length > 0;
    this.stops = this.stops.flatMap((stop) => placeAfter(stop, records) ?? []);
    if (isOn && isFocusNowhere()) (this.stops.at(-1) ?? headingOf(document.querySelector('main')))?.focus();
  }
}

function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function dialogOf(element: Element): Element | null {
  return element.closest('dialog');
}

/** @returns the element itself while it is there; null where its dialog has gone with it */
function placeAfter(element: HTMLElement, records: readonly MutationRecord[]): HTMLElement | null {
  if (element.isConnected) return element;
  const record = removalOf(element, records);
  if (record === undefined || dialogOf(element) !== null) return null;
  const target = record.target as Element;
  return rowIn(target, element) ?? neighbour(record, records) ?? headingOf(leftOf(target, records));
}

function removalOf(node: Node, records: readonly MutationRecord[]): MutationRecord | undefined {
  return records.findLast(({ removedNodes }) => [...removedNodes].some((removed) => removed.contains(node)));
}

/** The row that it was in, if that is there, or what has come in its place. */
function rowIn(target: Element, element: HTMLElement): HTMLElement | null {
  const row = target.closest<HTMLElement>(ROW);
  if (row?.isConnected) return row;
  const key = element.closest<HTMLElement>(ROW)?.dataset['row'];
  if (key === undefined || !target.isConnected) return null;
  return target.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(key)}"]`);
}

/** The row or item that stood next to what was removed, below it or else above. */
function neighbour(record: MutationRecord, records: readonly MutationRecord[]): HTMLElement | null {
  for (const side of ['nextSibling', 'previousSibling'] as const) {
    let next: Node | null | undefined = record[side];
    while (next && !next.isConnected) next = removalOf(next, records)?.[side];
    if (!(next instanceof HTMLElement)) continue;
    if (next.matches(ROW)) return next;
    const control = next.matches('li') ? next.querySelector<HTMLElement>(CONTROL) : null;
    if (control) return control;
  }
  return null;
}

function leftOf(target: Element, records: readonly MutationRecord[]): Element | null {
  let part: Element | undefined = target;
  while (part && !part.isConnected) part = removalOf(part, records)?.target as Element | undefined;
  return part ?? null;
}

/** The heading of the nearest part that has one, itself or what it is in. */
function headingOf(nearest: Element | null): HTMLElement | null {
  for (let part = nearest; part; part = part.parentElement) {
    const dialog = dialogOf(part);
    const heading = [...part.querySelectorAll<HTMLElement>(HEADING)].find((one) => dialogOf(one) === dialog);
    if (heading === undefined) continue;
    heading.tabIndex = -1;
    return heading;
  }
  return null;
}
