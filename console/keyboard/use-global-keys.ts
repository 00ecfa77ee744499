import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isForOthers } from './is-for-others';
import { shortcutsEnabled } from './shortcut-setting';

export interface GlobalKeys {
  readonly menu: readonly { readonly to: string; readonly letter: string }[];
  /** Where one looks for records. */
  readonly searchPage: string | undefined;
  readonly openSheet: () => void;
}

/** How long `g` waits for its letter. */
const CHORD_MS = 1_500;

/** `/` to the search among records, `f` to the page's first filter, `?` the sheet, `g` and a letter to a page. The keys of a table's rows are the table's own. */
export function useGlobalKeys(keys: GlobalKeys): void {
  const navigate = useNavigate();
  // A `g` waits for its letter also while what is around it is drawn anew.
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let chordAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (isForOthers(event) || !shortcutsEnabled()) return;
      const { menu, searchPage, openSheet } = latest.current;
      const isChord = event.timeStamp - chordAt < CHORD_MS;
      chordAt = Number.NEGATIVE_INFINITY;
      if (isChord) {
        const page = menu.find(({ letter }) => letter === event.key);
        if (page !== undefined) void navigate({ to: page.to });
      } else if (event.key === 'g') chordAt = event.timeStamp;
      else if (event.key === '?') openSheet();
      else if (event.key === 'f') focusField(event);
      else if (event.key === '/') {
        event.preventDefault();
        if (searchPage === undefined || window.location.pathname.endsWith(searchPage)) focusField(event);
        else void navigate({ to: searchPage });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}

function focusField(event: KeyboardEvent): void {
  const search = document.querySelector<HTMLElement>('[data-search]');
  if (search === null) return;
  event.preventDefault();
  search.focus();
}
