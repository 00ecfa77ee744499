import type { IsoDate } from '../../../platform/time/calendar';
import { reportableFrom } from '../decision-rules/clock';
import { consentRuleOf } from '../decision-rules/consent-rule';
import { waitsOn } from '../decision-rules/decision-state';
import { findLegalBasis } from '../decision-rules/legal-basis';
import type { Territory } from '../districts/territory';
import { storedDistrictOf } from '../ids/global-id';
import type { CareDecision } from './care-decision.type';

/** What is read of table `care_decision` (alias `d`): nothing that names the client or its case. */
export const DECISION_COLUMNS = `d.district || ':' || d.id AS "id", d.law, d.program_area AS "programArea", d.intervention,
  d.gender, d.decided_on AS "decidedOn", d.valid_until AS "validUntil", d.interrupted_on AS "interruptedOn",
  d.executed_on AS "executedOn", d.closed_on AS "closedOn", d.version, d.birth_year AS "birthYear"`;

type Derived = 'district' | 'legalBasis' | 'reportableFrom' | 'consentRule';

/** The year of birth is read for the consent rule, and told to the brokering alone. */
export type DecisionRow = Omit<CareDecision, Derived>;

/** Completes a row in place: it is fresh from the database and nobody else's. */
export function toCareDecision(row: DecisionRow, territory: Territory, today: IsoDate): CareDecision {
  const decision = row as unknown as CareDecision;
  decision.district = territory.districtOf(storedDistrictOf(row.id));
  decision.legalBasis = findLegalBasis(row)!.citation;
  decision.consentRule = consentRuleOf(row.law, row.birthYear, row.decidedOn);
  decision.reportableFrom = waitsOn(row, today) ? reportableFrom(row.interruptedOn ?? row.decidedOn) : null;
  return decision;
}
