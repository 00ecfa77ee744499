import { BadUserInputError } from '../../../platform/errors/errors';

const LONGEST = 2_000;

/** What must be said and is kept in the file, such as a reason, trimmed. @throws BadUserInputError naming the field */
export function toGivenText(field: string, text: string): string {
  if (text.trim() === '' || text.length > LONGEST) {
    throw new BadUserInputError(field, `must have 1 to ${LONGEST} characters`, {
      rule: 'LENGTH',
      minimum: 1,
      maximum: LONGEST,
    });
  }
  return text.trim();
}
