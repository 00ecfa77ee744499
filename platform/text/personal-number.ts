import { isTaxId } from 'class-validator';
import { BadUserInputError } from '../errors/errors';

/** Six digits and four, with or without the century before them, and whatever is no letter between the two. */
const LIKE_A_NUMBER = /(?<!\d)(?=(?:1[89]|20)?(\d{6})[^\p{L}\d]*(\d{4})(?!\d))/gu;
/**
 * The same with whatever is no letter between any of the digits (`1981-12-18 9876`). No digits follow on it: of a period the
 * first day and the year of the last are none.
 */
const LIKE_A_SPACED_NUMBER =
  /(?<!\d)(?=(?:(?:1_[89]|2_0)_)?((?:\d_){5}\d)_((?:\d_){3}\d)(?!_\d))/.source.replaceAll(
    '_',
    '[^\\p{L}\\d]*',
  );
const FORMS = [LIKE_A_NUMBER, new RegExp(LIKE_A_SPACED_NUMBER, 'gu')];
const INVISIBLE = /\p{Cf}/gu;

/**
 * Whether a text holds a personnummer or a samordningsnummer (folkbokföringslagen 1991:481, 18 and 18 a §§): a day that there is,
 * or that plus 60, and a check digit that is right. Other numbers of ten digits are none.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  // The century and the sign are left out: what the library makes of them depends on today.
  return FORMS.flatMap((form) => [...plain.matchAll(form)]).some(([, day, rest]) =>
    isTaxId(`${day}${rest}`.replace(/\D/g, ''), 'sv-SE'),
  );
}

/** @throws BadUserInputError naming the field, and not the value */
export function assertNoPersonalNumber(field: string, text: string): void {
  if (!holdsPersonalNumber(text)) return;
  throw new BadUserInputError(field, 'must not hold a personnummer or a samordningsnummer', {
    rule: 'PERSONAL_NUMBER',
  });
}
