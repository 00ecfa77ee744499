import type { Role } from '../texts/sv';

/** What the frame knows of a page (`staticData` of its route). */
export interface PageData {
  /** The page's heading and the window's title. */
  readonly title: string;
  /** It shows these: what leads to such a thing leads here, to one of them where the path has its `$id`. */
  readonly shows?: string;
  /** What is looked for among all records is looked for there. */
  readonly isSearch?: true;
  /** Who may open it; without: everybody. */
  readonly roles?: readonly Role[];
  /** Its place in the menu; without: it is reached from elsewhere. */
  readonly menu?: {
    /** The lower the earlier. */
    readonly order: number;
    /** `g` and this letter open it. */
    readonly letter: string;
    /** A hook: how many wait there, from the query that the page's list is of. */
    readonly useCount?: () => MenuCount | null;
  };
}

/** Whether a role may open a page. */
export function mayOpen({ roles }: PageData, role: Role): boolean {
  return roles?.includes(role) ?? true;
}

export interface MenuCount {
  readonly count: number;
  /** A district is missing: there may be more. */
  readonly isLeast: boolean;
  /** When it was counted, where it does not follow what happens. */
  readonly at?: Date;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageData;
  }
}
