import { BadUserInputError } from '../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../platform/text/personal-number';

const LONGEST = 500;

/** A reason that is shown across districts. @throws BadUserInputError for one that says nothing or too much, or who the client is */
export function toPlainReason(field: string, text: string | null | undefined): string {
  const reason = text?.trim() ?? '';
  if (reason === '') throw new BadUserInputError(field, 'must be given', { rule: 'BLANK' });
  if (reason.length > LONGEST)
    throw new BadUserInputError(field, `must have at most ${LONGEST} characters`, {
      rule: 'TOO_LONG',
      maximum: LONGEST,
    });
  assertNoPersonalNumber(field, reason);
  return reason;
}
