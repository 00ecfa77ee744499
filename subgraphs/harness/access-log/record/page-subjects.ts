import type { Page } from '../../paging/page';
import { FEW, type RowCount } from './row-count';

/** A page of persons as resolvers give it. */
export interface PersonalPageValue<Node = unknown> extends Page<Node> {
  readonly rowCount: RowCount;
}

const CURSORS = /\.(start|end)Cursor$/;
const HAS_NEXT = /\.hasNextPage$/;
const TOTAL = /\.totalCount$/;
/** Sealed: they tell of nobody (`sealed-keys.ts`). */
const KEYS = /\.keys$/;

export interface AnsweredOfPage {
  /** Coordinates. */
  readonly fields: readonly string[];
  /** Whether rows of the list are in the answer themselves. */
  readonly showsRows: boolean;
}

/**
 * Whom a page tells of beside its rows: by its cursors the first and the last; without rows, by `hasNextPage`, all that are there, where they
 * are known to be few; by its count those counted, where they are few.
 */
export function subjectsOfPage(
  { edges, first, following, pageInfo, rowCount }: PersonalPageValue,
  { fields, showsRows }: AnsweredOfPage,
  subjectsOf: (node: never) => readonly string[],
): string[] {
  const nodes: unknown[] = [];
  const all = edges.map(({ node }) => node);
  if (answers(fields, CURSORS) && all.length > 0) nodes.push(all[0], all.at(-1));
  if (!showsRows && answers(fields, HAS_NEXT) && first + (pageInfo.hasNextPage ? 1 : 0) <= FEW)
    nodes.push(...all, ...(following === undefined ? [] : [following]));
  const counted = answers(fields, TOTAL) ? rowCount.subjects : [];
  return [...nodes.flatMap((node) => subjectsOf(node as never)), ...counted];
}

/** Whether a page has answered with nothing but its sealed keys. */
export function answersKeysOnly(fields: readonly string[]): boolean {
  return fields.length > 0 && fields.every((field) => KEYS.test(field));
}

function answers(fields: readonly string[], pattern: RegExp): boolean {
  return fields.some((field) => pattern.test(field));
}
