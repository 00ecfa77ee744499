import { BadUserInputError } from '../../platform/errors/errors';
import { addDays, addMonths, type IsoDate } from '../../platform/time/calendar';

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

export const QUARTERS = [1, 2, 3, 4] as const;
const FIRST_YEAR = 1900;
/** The day after its last quarter is a day of the calendar, too. */
const LAST_YEAR = 9998;
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** @throws BadUserInputError */
export function assertYear(year: number): void {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new BadUserInputError('year', `must be from ${FIRST_YEAR} to ${LAST_YEAR}`, {
      rule: 'OUT_OF_RANGE',
      value: year,
      minimum: FIRST_YEAR,
      maximum: LAST_YEAR,
    });
  }
}

/** @throws BadUserInputError */
export function assertQuarter({ year, quarter }: Quarter): void {
  assertYear(year);
  if (!QUARTERS.some((known) => known === quarter)) {
    throw new BadUserInputError('quarter', 'must be from 1 to 4', {
      rule: 'OUT_OF_RANGE',
      value: quarter,
      minimum: 1,
      maximum: 4,
    });
  }
}

/** The day that a quarter is counted on: its last. */
export function dayOf({ year, quarter }: Quarter): IsoDate {
  return `${String(year).padStart(4, '0')}-${LAST_DAYS[quarter - 1]}`;
}

/** From its first day to the first day after it. */
export function periodOf(quarter: Quarter): { readonly from: IsoDate; readonly until: IsoDate } {
  const until = addDays(dayOf(quarter), 1);
  return { from: addMonths(until, -3), until };
}
