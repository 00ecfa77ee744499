import { BadUserInputError } from '../../../platform/errors/errors';

const LONGEST = 2_000;

/** Why a placement ends, trimmed. @throws BadUserInputError */
export function toEndReason(text: string): string {
  if (text.trim() === '' || text.length > LONGEST) {
    throw new BadUserInputError('reason', `must have 1 to ${LONGEST} characters`);
  }
  return text.trim();
}
