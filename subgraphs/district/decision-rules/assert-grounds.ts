import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import { assertLegalBasis, type GivenGround, type Grounds } from './legal-basis';

/** LVU 22 § ends at twenty. */
const LVU_AGE = 20;

export interface DatedGrounds extends Grounds {
  readonly validUntil: IsoDate;
  readonly birthYear: number;
}

/** @throws BadUserInputError for a decision that could not have been made on its day */
export function assertGrounds(decision: DatedGrounds): void {
  const { decidedOn, birthYear, law } = decision;
  assertPeriod(decision);
  if (yearOf(decidedOn) < birthYear)
    throw new BadUserInputError('input.birthYear', 'must not be after decidedOn', {
      rule: 'AFTER_OTHER',
      value: birthYear,
      other: 'input.decidedOn',
    });
  assertLaw(decision, { field: 'input.law', value: law });
}

/** The same of one whose days alone are corrected. */
export function assertCorrectedGrounds(decision: DatedGrounds): void {
  const { decidedOn, birthYear } = decision;
  assertPeriod(decision);
  if (yearOf(decidedOn) < birthYear)
    throw new BadUserInputError('input.decidedOn', 'must not be before the client was born', {
      rule: 'TOO_EARLY',
      value: decidedOn,
      earliest: `${birthYear}-01-01`,
    });
  assertLaw(decision, { field: 'input.decidedOn', value: decidedOn });
}

function assertPeriod({ decidedOn, validUntil }: DatedGrounds): void {
  if (validUntil <= decidedOn)
    throw new BadUserInputError('input.validUntil', 'must be after decidedOn', {
      rule: 'NOT_AFTER_OTHER',
      value: validUntil,
      other: 'input.decidedOn',
    });
}

function assertLaw(decision: DatedGrounds, given: GivenGround): void {
  const { decidedOn, birthYear, law } = decision;
  if (law === 'LVU' && yearOf(decidedOn) - birthYear > LVU_AGE)
    throw new BadUserInputError(given.field, 'LVU is for those under twenty', {
      rule: 'LVU_AGE',
      value: given.value,
      maximum: LVU_AGE,
    });
  assertLegalBasis(decision, given);
}

const yearOf = (day: IsoDate) => Number(day.slice(0, 4));
