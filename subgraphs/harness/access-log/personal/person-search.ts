import type { GivenPurpose } from '../purpose/given-purpose';

/** A query that looks for persons by what names them: their name, or the reference of their case. */
export interface PersonSearchType {
  /** Whether it does, with these arguments. */
  // biome-ignore lint/suspicious/noExplicitAny: each query has arguments of its own
  readonly isByName: (args: any) => boolean;
  // biome-ignore lint/suspicious/noExplicitAny: each query answers with values of its own
  readonly foundNobody: (found: any) => boolean;
  /** What the reader gave for it. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly purposeOf?: (args: any) => GivenPurpose;
}

const SEARCHES = new Map<string, PersonSearchType>();

/**
 * For the method of a query with an argument `district`. Whom it finds are recorded as read; a search that finds nobody is recorded
 * of the district, without the name: every search is logged (lag 2001:637, 15 §), and who is not there has no file to log in.
 */
export function PersonSearch(search: PersonSearchType): MethodDecorator {
  return (_, method) => {
    SEARCHES.set(String(method), search);
  };
}

export function personSearchOf(field: string): PersonSearchType | undefined {
  return SEARCHES.get(field);
}
