import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import { dayOf, type Quarter } from '../../vocabulary/quarter';

export interface ReportingQuarter extends Quarter {
  /** Its last day, on which decisions are counted. */
  readonly on: IsoDate;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** @throws BadUserInputError */
export function toReportingQuarter(year: number, quarter: number): ReportingQuarter {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new BadUserInputError('year', `must be from ${FIRST_YEAR} to ${LAST_YEAR}`, {
      rule: 'OUT_OF_RANGE',
      value: year,
      minimum: FIRST_YEAR,
      maximum: LAST_YEAR,
    });
  }
  if (quarter < 1 || quarter > 4)
    throw new BadUserInputError('quarter', 'must be from 1 to 4', {
      rule: 'OUT_OF_RANGE',
      value: quarter,
      minimum: 1,
      maximum: 4,
    });
  return { year, quarter, on: dayOf({ year, quarter }) };
}
