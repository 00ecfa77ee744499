import { BadUserInputError } from '../../../platform/errors/errors';
import { type Clock, type IsoDate, todayOf } from '../../../platform/time/calendar';

/** @throws BadUserInputError for a day after today */
export function assertPastDay(field: string, day: IsoDate, clock: Clock): void {
  if (day > todayOf(clock))
    throw new BadUserInputError(field, 'must not be in the future', { rule: 'IN_FUTURE', value: day });
}
