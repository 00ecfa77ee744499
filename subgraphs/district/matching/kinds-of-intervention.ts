import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { Intervention } from '../../vocabulary/decision.enums';

/** Who can carry out what. */
export const KINDS_OF_INTERVENTION: Readonly<Record<Intervention, readonly CandidateKind[]>> = {
  [Intervention.KONTAKTPERSON]: [CandidateKind.KONTAKTPERSON, CandidateKind.KVALIFICERAD_KONTAKTPERSON],
  [Intervention.KONTAKTFAMILJ]: [CandidateKind.KONTAKTFAMILJ],
  [Intervention.KORTTIDSVISTELSE]: [CandidateKind.KORTTIDSFAMILJ],
};
