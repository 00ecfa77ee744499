import type { IsoDate } from '../../../platform/time/calendar';
import { Law } from '../../vocabulary/decision.enums';
import { registerEnum } from '../../vocabulary/register-enum';

/** Whose word an intervention needs. */
export enum ConsentRule {
  GUARDIAN_DECIDES = 'GUARDIAN_DECIDES',
  CHILD_MUST_AGREE = 'CHILD_MUST_AGREE',
  CHILD_ASKS_OR_AGREES = 'CHILD_ASKS_OR_AGREES',
  CLIENT_DECIDES = 'CLIENT_DECIDES',
  /** LVU: without consent. */
  COMPULSORY = 'COMPULSORY',
}

registerEnum(ConsentRule, {
  name: 'ConsentRule',
  description:
    'Whose word an intervention needs, by the law in force on the decision’s day and the age that the client reaches in its year.',
  values: {
    GUARDIAN_DECIDES: 'The guardian’s alone.',
    CHILD_MUST_AGREE: 'The guardian’s, and the child agrees.',
    CHILD_ASKS_OR_AGREES: 'The child’s own: it asks for it or agrees.',
    CLIENT_DECIDES: 'That of the client, who is of age.',
    COMPULSORY: 'Nobody’s: LVU 22 §.',
  },
});

export interface ConsentBand {
  readonly laws: readonly Law[];
  /** Both included; null for no end. */
  readonly ageFrom: number;
  readonly ageTo: number | null;
  readonly rule: ConsentRule;
  readonly source: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

const NEW_SOL = {
  laws: [Law.SOL],
  source: 'SoL 2025:400 21 kap. 1 §',
  validFrom: '2025-07-01',
  validTo: null,
};
const OLD_SOL = {
  laws: [Law.SOL],
  source: 'SoL 2001:453 3 kap. 6 b §',
  validFrom: null,
  validTo: '2025-06-30',
};
const LSS = { laws: [Law.LSS], source: 'LSS 8 §', validFrom: null, validTo: null };

/** Reference data: decisions follow the band of their own day and the client's age on it. */
export const CONSENT_BANDS: readonly ConsentBand[] = [
  { ...NEW_SOL, ageFrom: 0, ageTo: 11, rule: ConsentRule.GUARDIAN_DECIDES },
  { ...NEW_SOL, ageFrom: 12, ageTo: 14, rule: ConsentRule.CHILD_MUST_AGREE },
  { ...NEW_SOL, ageFrom: 15, ageTo: 17, rule: ConsentRule.CHILD_ASKS_OR_AGREES },
  { ...NEW_SOL, ageFrom: 18, ageTo: null, rule: ConsentRule.CLIENT_DECIDES },
  { ...OLD_SOL, ageFrom: 0, ageTo: 14, rule: ConsentRule.GUARDIAN_DECIDES },
  { ...OLD_SOL, ageFrom: 15, ageTo: 17, rule: ConsentRule.CHILD_ASKS_OR_AGREES },
  { ...OLD_SOL, ageFrom: 18, ageTo: null, rule: ConsentRule.CLIENT_DECIDES },
  { ...LSS, ageFrom: 0, ageTo: 14, rule: ConsentRule.GUARDIAN_DECIDES },
  { ...LSS, ageFrom: 15, ageTo: 17, rule: ConsentRule.CHILD_ASKS_OR_AGREES },
  { ...LSS, ageFrom: 18, ageTo: null, rule: ConsentRule.CLIENT_DECIDES },
  {
    laws: [Law.LVU],
    ageFrom: 0,
    ageTo: null,
    rule: ConsentRule.COMPULSORY,
    source: 'LVU 22 §',
    validFrom: null,
    validTo: null,
  },
];
