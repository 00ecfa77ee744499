import type { IsoDate } from '../../../platform/time/calendar';
import { Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';

export interface LegalBasis {
  readonly law: Law;
  readonly interventions: readonly Intervention[];
  readonly programAreas: readonly ProgramArea[];
  /** As it is cited in a decision. */
  readonly citation: string;
  /** First day on which decisions cite it; null for no beginning. */
  readonly validFrom: IsoDate | null;
  /** Last day; null while in force. */
  readonly validTo: IsoDate | null;
}

const { KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSVISTELSE } = Intervention;
const { IOF, OF, LSS, SOCIALPSYKIATRI } = ProgramArea;
const SOL_AREAS = [IOF, OF, SOCIALPSYKIATRI];

/**
 * What a decision rests on, by its day. Reference data: a new statute is a new line and an end to the old one.
 * SoL 2001:453 until 30 June 2025, SoL 2025:400 from 1 July 2025. A family that gives relief under LSS is korttidsvistelse
 * (9 § 6) whether it is called kontaktfamilj or not. LVU 22 § is compulsory and about a kontaktperson.
 */
export const LEGAL_BASES: readonly LegalBasis[] = [
  {
    law: Law.SOL,
    interventions: [KONTAKTPERSON, KONTAKTFAMILJ],
    programAreas: SOL_AREAS,
    citation: '3 kap. 6 b § SoL',
    validFrom: null,
    validTo: '2025-06-30',
  },
  {
    law: Law.SOL,
    interventions: [KONTAKTPERSON, KONTAKTFAMILJ],
    programAreas: SOL_AREAS,
    citation: '13 kap. 7 § SoL',
    validFrom: '2025-07-01',
    validTo: null,
  },
  {
    law: Law.LSS,
    interventions: [KONTAKTPERSON],
    programAreas: [LSS],
    citation: '9 § 4 LSS',
    validFrom: null,
    validTo: null,
  },
  {
    law: Law.LSS,
    interventions: [KORTTIDSVISTELSE, KONTAKTFAMILJ],
    programAreas: [LSS],
    citation: '9 § 6 LSS',
    validFrom: null,
    validTo: null,
  },
  {
    law: Law.LVU,
    interventions: [KONTAKTPERSON],
    programAreas: [IOF],
    citation: '22 § LVU',
    validFrom: null,
    validTo: null,
  },
];
