import { useOwnPages } from '../routing/use-own-pages';

/** The path of the page on which the role looks for records; undefined for a role that has none. */
export function useSearchPage(): string | undefined {
  return useOwnPages().find(({ page }) => page.isSearch)?.path;
}
