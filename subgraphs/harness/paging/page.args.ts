import { Arg, type ClassType, Directive, Int } from 'type-graphql';
import { MAX_PAGE_SIZE } from './page';

export const FIRST_TEXT = `Rows at most: 1 to ${MAX_PAGE_SIZE}.`;
export const AFTER_TEXT =
  'A cursor of this list under the same filter and order: the page begins behind its row. null: at the beginning.';

/** The argument `first` of a list. */
export const First = (defaultValue: number) =>
  Arg('first', () => Int, { defaultValue, description: FIRST_TEXT });

/** The argument `after` of a list that is read page by page. */
export const After = () => Arg('after', () => String, { nullable: true, description: AFTER_TEXT });

/**
 * The argument `at` of a list whose rows are asked for by their keys.
 * @param type of a field resolver, where type-graphql looks for the directives of arguments
 */
export const At =
  (type?: ClassType): ParameterDecorator =>
  (target, property, index) => {
    const name = property as string;
    Arg('at', () => [String], {
      nullable: true,
      description: 'Cursors: of the rows, those at them alone. null: all.',
    })(target, name, index);
    Directive('@inaccessible')(type?.prototype ?? target, name, index);
  };
