import { AuthorisedConditions } from '../../service/rows/authorised-conditions';
import type { Caller } from '../../service/token-verifier';
import type { Territory } from '../districts/territory';
import { staffDistrictOf } from './district-staff';

/**
 * A district's figures are exact for its own staff, who see every row behind them, and for whom `reports:exact` is granted.
 * Everybody else gets each of a district's figures rounded to the nearest multiple of five: a count of one or two is 0 as
 * none is, one figure less another tells of nobody, and a sum over districts is a sum of rounded figures, so that no choice
 * of districts brings out what one of them hides. What is shared may be counted exactly, by asking for it.
 */
const ROUNDED_TO = 5;
const EXACT = 'reports:exact';

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

/** Gives one district's figures, by its code in force, the exactness that the caller may have. */
export function countsShownTo(
  caller: Caller,
  territory: Territory,
): <Counts extends object>(district: string, counts: Counts) => Counts {
  const own = staffDistrictOf(caller, territory);
  return (district, counts) => (district === own || caller.scopes.has(EXACT) ? counts : rounded(counts));
}

function rounded<Counts extends object>(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, round(count)])) as Counts;
}

function round(count: number): number {
  return ROUNDED_TO * Math.round(count / ROUNDED_TO);
}
