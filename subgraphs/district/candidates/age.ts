import { BadUserInputError } from '../../../platform/errors/errors';
import { OLDEST_AGE } from '../../vocabulary/fact-limits';

/** @throws BadUserInputError naming the field unless the age is from 0 to 120 */
export function assertAge(field: string, age: number): void {
  if (age < 0 || age > OLDEST_AGE)
    throw new BadUserInputError(field, `must be from 0 to ${OLDEST_AGE}`, {
      rule: 'OUT_OF_RANGE',
      value: age,
      minimum: 0,
      maximum: OLDEST_AGE,
    });
}
