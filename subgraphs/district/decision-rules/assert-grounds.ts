import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import { assertLegalBasis, type Grounds } from './legal-basis';

/** LVU 22 § ends at twenty. */
const LVU_AGE = 20;

export interface DatedGrounds extends Grounds {
  readonly validUntil: IsoDate;
  readonly birthYear: number;
}

/** @throws BadUserInputError for a decision that could not have been made on its day */
export function assertGrounds(decision: DatedGrounds): void {
  const { decidedOn, validUntil, birthYear, law } = decision;
  if (validUntil <= decidedOn)
    throw new BadUserInputError('input.validUntil', 'must be after decidedOn', {
      rule: 'NOT_AFTER_OTHER',
      value: validUntil,
      other: 'input.decidedOn',
    });
  const age = Number(decidedOn.slice(0, 4)) - birthYear;
  if (age < 0)
    throw new BadUserInputError('input.birthYear', 'must not be after decidedOn', {
      rule: 'AFTER_OTHER',
      other: 'input.decidedOn',
    });
  if (law === 'LVU' && age > LVU_AGE)
    throw new BadUserInputError('input.law', 'LVU is for those under twenty', {
      rule: 'LVU_AGE',
      maximum: LVU_AGE,
    });
  assertLegalBasis(decision);
}
