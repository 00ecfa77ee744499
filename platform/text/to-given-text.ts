import { BadUserInputError } from '../errors/errors';

const LONGEST = 2_000;

/**
 * What must be said, trimmed.
 * @throws BadUserInputError naming the field: `BLANK`, or `TOO_LONG` for more than `longest` characters
 */
export function toGivenText(field: string, given: string | null | undefined, longest = LONGEST): string {
  const text = given?.trim() ?? '';
  if (text === '') throw new BadUserInputError(field, 'must not be blank', { rule: 'BLANK' });
  assertLength(field, text, longest);
  return text;
}

/** @throws BadUserInputError `TOO_LONG` */
export function assertLength(field: string, text: string, longest: number): void {
  if (text.length > longest)
    throw new BadUserInputError(field, `must have at most ${longest} characters`, {
      rule: 'TOO_LONG',
      maximum: longest,
    });
}
