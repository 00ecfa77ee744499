import { isTaxId } from 'class-validator';
import { BadUserInputError } from '../errors/errors';

/** Six digits and four, with or without the century before them and a dash, a plus or a blank between them. */
const LIKE_A_NUMBER = /(?<!\d)(?:1[89]|20)?(\d{6})(?:\s?[-+\u2010-\u2015\u2212]\s?|\s)?(\d{4})(?!\d)/g;
const INVISIBLE = /\p{Cf}/gu;

/**
 * Whether a text holds a personnummer or a samordningsnummer (folkbokföringslagen 1991:481, 18 and 18 a §§): a day that there is,
 * or that plus 60, and a check digit that is right. Other numbers of ten digits are none.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  // The century and the sign are left out: what the library makes of them depends on today.
  return [...plain.matchAll(LIKE_A_NUMBER)].some(([, day, rest]) => isTaxId(`${day}${rest}`, 'sv-SE'));
}

/** @throws BadUserInputError naming the field, and not the value */
export function assertNoPersonalNumber(field: string, text: string): void {
  if (!holdsPersonalNumber(text)) return;
  throw new BadUserInputError(field, 'must not hold a personnummer or a samordningsnummer', {
    rule: 'PERSONAL_NUMBER',
  });
}
