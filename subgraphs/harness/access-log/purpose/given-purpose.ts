import { BadUserInputError } from '../../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../../platform/text/personal-number';
import { toGivenText } from '../../../../platform/text/to-given-text';
import { AccessPurpose } from './access-purpose.enum';

export interface GivenPurpose {
  readonly code: AccessPurpose;
  /** The code itself where the reader is not asked: it follows from the operation. */
  readonly text: string;
}

export const LONGEST_PURPOSE = 500;
export const FEWEST_LETTERS = 4;
const FEWEST_DIFFERENT_LETTERS = 3;

/** Purposes that a reader can have beside the one that the operation itself tells. */
const GIVEN: ReadonlySet<AccessPurpose> = new Set([
  AccessPurpose.INVESTIGATION,
  AccessPurpose.PROPOSAL,
  AccessPurpose.PLACEMENT,
  AccessPurpose.FOLLOW_UP,
  AccessPurpose.AGREEMENT,
  AccessPurpose.CASE_WORK,
]);

/**
 * A reader's own purpose: a code, and words that a reviewer can judge. Whether they are true no rule can tell; that there are
 * words can be.
 * @throws BadUserInputError naming the argument
 */
export function toGivenPurpose(code: AccessPurpose, words: string): GivenPurpose {
  const text = toGivenText('purpose', words.normalize('NFC'), LONGEST_PURPOSE);
  assertNoPersonalNumber('purpose', text);
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? [];
  if (letters.length < FEWEST_LETTERS || new Set(letters).size < FEWEST_DIFFERENT_LETTERS)
    throw new BadUserInputError(
      'purpose',
      `must say in words what the reading is for: at least ${FEWEST_LETTERS} letters, ${FEWEST_DIFFERENT_LETTERS} of them different`,
      { rule: 'NOT_IN_WORDS', letters: FEWEST_LETTERS, differentLetters: FEWEST_DIFFERENT_LETTERS },
    );
  if (!GIVEN.has(code))
    throw new BadUserInputError('purposeCode', `must be one of ${[...GIVEN].join(', ')}, not ${code}`, {
      rule: 'NOT_ONE_OF',
      value: code,
      allowed: [...GIVEN],
    });
  return { code, text };
}
