import { OPERATIONAL_RULES } from '../../harness/retention/operational-purgers';
import type { NewRule } from '../../harness/retention/retention-tables';

/** As they were in 2026. `[?]` marks what nobody has verified: to be decided by the city, in a new version. */
export const FORMEDLING_RULES: readonly NewRule[] = [
  {
    recordKind: 'PLACEMENT_REQUEST',
    validFrom: '2012-08-15',
    keep: '5 years',
    legalSource: '[?] five years after the last note, as for the decision that it was made from',
  },
  {
    recordKind: 'CHARGE',
    validFrom: '2012-08-15',
    keep: '7 years',
    legalSource:
      'BFL (1999:1078) 7 kap. 2 § [?] as far as it holds for a municipality: seven years after the year',
  },
  ...OPERATIONAL_RULES,
];
