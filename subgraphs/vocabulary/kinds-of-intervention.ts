import { CandidateKind } from './candidate-kind.enum';
import { Intervention } from './decision.enums';

/** Who can carry out what. */
const KINDS_OF_INTERVENTION: Readonly<Record<Intervention, readonly CandidateKind[]>> = {
  [Intervention.KONTAKTPERSON]: [CandidateKind.KONTAKTPERSON, CandidateKind.KVALIFICERAD_KONTAKTPERSON],
  [Intervention.KONTAKTFAMILJ]: [CandidateKind.KONTAKTFAMILJ],
  [Intervention.KORTTIDSVISTELSE]: [CandidateKind.KORTTIDSFAMILJ],
};

/** A kind that cannot carry out the intervention matches nobody's needs. */
export function carriesOut(kind: CandidateKind, intervention: Intervention): boolean {
  return KINDS_OF_INTERVENTION[intervention].includes(kind);
}
