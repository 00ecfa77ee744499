import { useMemo } from 'react';
import type { PageData } from '../routing/page-data';
import { useOwnPages } from '../routing/use-own-pages';

export interface MenuEntry extends NonNullable<PageData['menu']> {
  readonly to: string;
  readonly title: string;
}

/** The pages of the role that is signed in, those that there are. */
export function useMenu(): readonly MenuEntry[] {
  const pages = useOwnPages();
  return useMemo(
    () =>
      pages
        .flatMap(({ path, page: { title, menu } }) => (menu ? [{ to: path, title, ...menu }] : []))
        .sort((one, other) => one.order - other.order),
    [pages],
  );
}
