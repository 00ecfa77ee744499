import { type RawSearch, readList } from '../routing/search-params';

/** What the page's address says: which matches are compared, by the ids of their vacancies. */
export interface RequestPageSearch {
  readonly jamfor?: readonly string[];
}

/** So many stand side by side. */
export const MOST_COMPARED = 3;

export function readRequestPageSearch(search: RawSearch): RequestPageSearch {
  return { jamfor: readList(search, 'jamfor')?.slice(0, MOST_COMPARED) };
}
