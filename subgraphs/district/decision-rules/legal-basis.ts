import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { LEGAL_BASES, type LegalBasis } from './legal-bases';

export interface Grounds {
  readonly law: Law;
  readonly intervention: Intervention;
  readonly programArea: ProgramArea;
  readonly decidedOn: IsoDate;
}

/** The basis in force on the decision's day; undefined when the law knows no such decision. */
export function findLegalBasis({
  law,
  intervention,
  programArea,
  decidedOn,
}: Grounds): LegalBasis | undefined {
  return LEGAL_BASES.find(
    (basis) =>
      basis.law === law &&
      basis.interventions.includes(intervention) &&
      basis.programAreas.includes(programArea) &&
      (basis.validFrom === null || basis.validFrom <= decidedOn) &&
      (basis.validTo === null || decidedOn <= basis.validTo),
  );
}

/** What a client gave that grounds are judged by. */
export interface GivenGround {
  readonly field: string;
  readonly value: string;
}

/** @throws BadUserInputError when the law grants no such intervention in this area */
export function assertLegalBasis(grounds: Grounds, { field, value }: GivenGround): void {
  if (findLegalBasis(grounds) !== undefined) return;
  const { law, intervention, programArea } = grounds;
  throw new BadUserInputError(field, `${law} grants no ${intervention} in ${programArea}`, {
    rule: 'NO_LEGAL_BASIS',
    value,
    intervention,
    programArea,
  });
}
