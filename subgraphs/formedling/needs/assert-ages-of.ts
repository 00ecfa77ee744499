import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Needs } from './needs.type';

/**
 * The ages that are asked for, against the year in which the decision's client was born: on the day from which help is needed,
 * or today once that is past, the client has one of two ages.
 *
 * @throws BadUserInputError naming the bound that neither age meets, and the decision's year
 */
export function assertAgesOf(
  birthYear: number,
  { ageFrom, ageTo, startsOn }: Pick<Needs, 'ageFrom' | 'ageTo' | 'startsOn'>,
  today: IsoDate,
): void {
  const day = startsOn > today ? startsOn : today;
  const oldest = Number(day.slice(0, 4)) - birthYear;
  const youngest = Math.max(oldest - 1, 0);
  if (ageFrom > oldest) throw refused('ageFrom', ageFrom, `must not be above ${oldest}`);
  if (ageTo < youngest) throw refused('ageTo', ageTo, `must not be below ${youngest}`);

  function refused(field: 'ageFrom' | 'ageTo', value: number, bound: string): BadUserInputError {
    const problem = `${bound}: by the decision the client was born in ${birthYear}`;
    return new BadUserInputError(`input.needs.${field}`, problem, {
      value,
      rule: 'AGE_OF_CLIENT',
      birthYear,
    });
  }
}
