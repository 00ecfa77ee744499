import { assertNoPersonalNumber } from '../../../platform/text/personal-number';
import { toGivenText } from '../../../platform/text/to-given-text';

const LONGEST = 500;

/** A reason that is shown across districts. @throws BadUserInputError for one that says nothing or too much, or who the client is */
export function toPlainReason(field: string, text: string | null | undefined): string {
  const reason = toGivenText(field, text, LONGEST);
  assertNoPersonalNumber(field, reason);
  return reason;
}
