import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Territory } from '../districts/territory';
import { staffDistrictOf } from './district-staff';
import { sharedWithCity } from './visibility';

/**
 * A district's figures are exact for its own staff, who see every row behind them, and for whom `reports:exact` is granted.
 * Everybody else gets them of what is shared with the whole city only, each of a district's figures rounded to the nearest
 * multiple of five and as first read on the day: a sum over districts is a sum of rounded figures, so that no choice of
 * districts, nor a second reading, brings out what one of them hides. What is shared may be counted exactly, by asking for it.
 */
const EXACT = 'reports:exact';

export function seesCountsExactly(caller: Caller, territory: Territory): (district: string) => boolean {
  const own = staffDistrictOf(caller, territory);
  return (district) => district === own || caller.scopes.has(EXACT);
}

/** The candidates (alias `c`) of these districts that count for those outside. */
export function countedOutside(
  territory: Territory,
  districts: readonly string[],
  today: IsoDate,
): AuthorisedConditions {
  return sharedWithCity(today).add('c.district = ANY(?)', territory.storedCodesOf(districts));
}

/** The candidates (alias `c`) of these districts that count: protected identities for the staff of their own district only. */
export function countedCandidates(
  caller: Caller,
  territory: Territory,
  districts: readonly string[],
): AuthorisedConditions {
  const own = staffDistrictOf(caller, territory);
  return new AuthorisedConditions()
    .add('c.district = ANY(?)', territory.storedCodesOf(districts))
    .add(
      '(NOT c.protected_identity OR c.district = ANY(?))',
      own === undefined ? [] : territory.storedCodesOf([own]),
    );
}
