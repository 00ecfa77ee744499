import { useEffect, useRef } from 'react';
import { keep, readKept } from '../../routing/kept-state';

const SETTLE_MS = 150;

/** Keeps how far one has scrolled and how many rows are shown, and is there again once the rows are. */
export function useKeptScroll(rows: number): void {
  const isRestored = useRef(false);
  useEffect(() => {
    if (rows === 0) return;
    const { scroll, rows: former = 0 } = readKept();
    if (!isRestored.current && rows >= former) {
      isRestored.current = true;
      if (scroll !== undefined) window.scrollTo({ top: scroll, behavior: 'instant' });
    }
    if (isRestored.current) keep({ rows });
  }, [rows]);
  useEffect(() => {
    let timer: number | undefined;
    const onScroll = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => isRestored.current && keep({ scroll: window.scrollY }), SETTLE_MS);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    };
  }, []);
}
