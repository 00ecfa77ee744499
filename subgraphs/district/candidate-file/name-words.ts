import { BadUserInputError } from '../../../platform/errors/errors';

const LONGEST = 200;
const MOST_WORDS = 8;
const FEWEST_LETTERS = 2;

/**
 * A name that is looked for, as a `tsquery` over column `name_words`: each of its words begins a word of the name, in whatever
 * order. What is no letter and no digit parts words, there as here, so nothing of it is an operator.
 * @throws BadUserInputError for a name without a word of two letters, which would find everybody
 */
export function toNameQuery(field: string, name: string): string {
  if (name.length > LONGEST)
    throw new BadUserInputError(field, `must have at most ${LONGEST} characters`, {
      rule: 'TOO_LONG',
      maximum: LONGEST,
    });
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length > MOST_WORDS)
    throw new BadUserInputError(field, `must have at most ${MOST_WORDS} words`, {
      rule: 'TOO_MANY_WORDS',
      maximum: MOST_WORDS,
    });
  if (!words.some((word) => word.length >= FEWEST_LETTERS))
    throw new BadUserInputError(field, `must have a word of at least ${FEWEST_LETTERS} letters`, {
      rule: 'TOO_FEW_LETTERS',
      minimum: FEWEST_LETTERS,
    });
  return words.map((word) => `'${word}':*`).join(' & ');
}
