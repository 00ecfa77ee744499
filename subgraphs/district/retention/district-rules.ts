import { OPERATIONAL_RULES } from '../../harness/retention/operational-purgers';
import type { NewRule } from '../../harness/retention/retention-tables';

/** As they were in 2026. `[?]` marks what nobody has verified: to be decided by the city, in a new version. */
export const DISTRICT_RULES: readonly NewRule[] = [
  {
    recordKind: 'CARE_DECISION',
    validFrom: '2002-01-01',
    validTo: '2025-07-01',
    keep: '5 years',
    legalSource: 'SoL (2001:453) 12 kap. 1 §, LSS 21 c §: five years after the last note',
  },
  {
    recordKind: 'CARE_DECISION',
    validFrom: '2025-07-01',
    keep: '5 years',
    legalSource: 'SoL (2025:400) [?] which section, LSS 21 c §: five years after the last note',
  },
  {
    recordKind: 'KONTAKTFAMILJ_DECISION',
    validFrom: '2002-01-01',
    legalSource:
      '[?] whether stays with a kontaktfamilj are kept for good: none is removed before that is decided',
  },
  {
    recordKind: 'CANDIDATE',
    validFrom: '2012-08-15',
    keep: '5 years',
    legalSource: '[?] five years after the last note, as for the files of clients',
  },
  {
    recordKind: 'ACCESS_LOG',
    validFrom: '2012-08-15',
    keep: '10 years',
    legalSource: '[?] lag (2001:454) 10 §: longer than what it proves was removed',
  },
  ...OPERATIONAL_RULES,
];
