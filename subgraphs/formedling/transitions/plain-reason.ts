import { BadUserInputError } from '../../../platform/errors/errors';

const LONGEST = 500;

/** @throws BadUserInputError for a reason that says nothing or too much */
export function toPlainReason(field: string, text: string | null | undefined): string {
  const reason = text?.trim() ?? '';
  if (reason === '') throw new BadUserInputError(field, 'must be given', { rule: 'BLANK' });
  if (reason.length > LONGEST)
    throw new BadUserInputError(field, `must have at most ${LONGEST} characters`, {
      rule: 'TOO_LONG',
      maximum: LONGEST,
    });
  return reason;
}
