import type { IsoDate } from '../../../platform/time/calendar';
import type { Law } from '../../vocabulary/decision.enums';
import { CONSENT_BANDS, type ConsentRule } from './consent-bands';

/**
 * Whose consent the intervention needs. Of a client only the year of birth is known: the age counted is that reached by
 * the end of the decision's year, so that a child is asked too early rather than too late.
 */
export function consentRuleOf(law: Law, birthYear: number, decidedOn: IsoDate): ConsentRule {
  const age = Math.max(0, Number(decidedOn.slice(0, 4)) - birthYear);
  const band = CONSENT_BANDS.find(
    ({ laws, ageFrom, ageTo, validFrom, validTo }) =>
      laws.includes(law) &&
      ageFrom <= age &&
      (ageTo === null || age <= ageTo) &&
      (validFrom === null || validFrom <= decidedOn) &&
      (validTo === null || decidedOn <= validTo),
  );
  if (band === undefined) throw new Error(`no consent band for ${law}, ${age} years on ${decidedOn}`);
  return band.rule;
}
