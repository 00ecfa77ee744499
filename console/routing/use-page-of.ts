import { useCallback } from 'react';
import { useOwnPages } from './use-own-pages';

/** The path of the page that shows a kind of thing (`PageData.shows`); undefined where there is none that the role may open. */
export function usePageOf(): (kind: string) => string | undefined {
  const pages = useOwnPages();
  return useCallback((kind) => pages.find(({ page }) => page.shows === kind)?.path, [pages]);
}
