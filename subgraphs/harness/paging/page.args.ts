import { Arg, Int } from 'type-graphql';
import { MAX_PAGE_SIZE } from './page';

export const FIRST_TEXT = `Rows at most: 1 to ${MAX_PAGE_SIZE}.`;
export const AFTER_TEXT =
  'A cursor of this list under the same filter and order: the page begins behind its row. null: at the beginning.';

/** The argument `first` of a list. */
export const First = (defaultValue: number) =>
  Arg('first', () => Int, { defaultValue, description: FIRST_TEXT });

/** The argument `after` of a list that is read page by page. */
export const After = () => Arg('after', () => String, { nullable: true, description: AFTER_TEXT });
