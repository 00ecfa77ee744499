import { BadUserInputError } from '../../platform/errors/errors';
import { MOST_WEEKENDS } from './fact-limits';

/** Of needs: one weekend a month at least, or as many as there are. @throws BadUserInputError naming the field */
export function assertWeekends(field: string, weekends: number | null): void {
  if (weekends === null || (weekends >= 1 && weekends <= MOST_WEEKENDS)) return;
  throw new BadUserInputError(field, `must be from 1 to ${MOST_WEEKENDS}`, {
    rule: 'OUT_OF_RANGE',
    value: weekends,
    minimum: 1,
    maximum: MOST_WEEKENDS,
  });
}
