import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';

/** @throws BadUserInputError for a day after the decision's last one: nothing is carried out without a decision */
export function assertInForce(
  field: string,
  day: IsoDate,
  { validUntil }: { readonly validUntil: IsoDate },
): void {
  if (day > validUntil)
    throw new BadUserInputError(field, `must not be after ${validUntil}, the decision's last day`, {
      rule: 'WITHIN_DECISION',
      value: day,
      latest: validUntil,
    });
}
