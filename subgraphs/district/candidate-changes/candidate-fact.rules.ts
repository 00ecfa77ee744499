import { ArrayMaxSize, ArrayNotEmpty, Matches, Max, MaxLength, Min } from 'class-validator';
import { MOST_WEEKENDS, OLDEST_AGE } from '../../vocabulary/fact-limits';

const LARGEST_CAPACITY = 20;
const MOST_WORDS = 50;

const NOT_BLANK = /\S/;
const notBlank = () => Matches(NOT_BLANK, { message: '$property must not be blank' });

/** What a candidate's facts may be, whether they are registered or corrected. Which words, their vocabulary says. */
export const IsName = all(notBlank(), MaxLength(200));
export const IsPhone = all(notBlank(), MaxLength(50));
export const IsMailAddress = all(
  Matches(/^[^\s@]+@[^\s@]+$/, { message: '$property must be a mail address' }),
  MaxLength(200),
);
export const IsArea = notBlank();
export const AreProgramAreas = ArrayNotEmpty();
export const AreWords = all(
  Matches(NOT_BLANK, { each: true, message: '$property must not hold blank texts' }),
  ArrayMaxSize(MOST_WORDS),
);
export const IsAge = all(Min(0), Max(OLDEST_AGE));
export const IsWeekends = all(Min(0), Max(MOST_WEEKENDS));
export const IsCapacity = all(Min(1), Max(LARGEST_CAPACITY));
/** Why a fact is corrected. */
export const IsReason = all(notBlank(), MaxLength(2_000));

function all(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => rules.forEach((rule) => void rule(target, property));
}
