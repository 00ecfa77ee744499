import type { SqlConditions } from '../../harness/rows/sql-conditions';
import type { Territory } from './territory';

/** Adds the condition that rows (alias `alias`) belong to these served districts; none when they are all that is served. */
export function addServedDistricts(
  conditions: SqlConditions,
  districts: readonly string[],
  territory: Territory,
  alias: 'c' | 'v' = 'c',
): void {
  if (districts.length === territory.districts.length) return;
  if (districts.length === 0) conditions.add('FALSE');
  else conditions.add(`${alias}.district = ANY(?)`, territory.storedCodesOf(districts));
}
