import type { SqlConditions } from '../../harness/rows/sql-conditions';
import type { Territory } from './territory';

/** Adds the condition that rows (alias `alias`) belong to these served districts; none when they are all that is served. */
export function addServedDistricts(
  conditions: SqlConditions,
  districts: readonly string[],
  territory: Territory,
  alias: 'c' | 'v' = 'c',
): void {
  const condition = servedCondition(conditions, districts, territory, alias);
  if (condition !== undefined) conditions.add(condition);
}

/** The same as a text; undefined when they are all that is served. */
export function servedCondition(
  conditions: SqlConditions,
  districts: readonly string[],
  territory: Territory,
  alias: 'c' | 'v' = 'c',
): string | undefined {
  if (districts.length === territory.districts.length) return undefined;
  if (districts.length === 0) return 'FALSE';
  return `${alias}.district = ANY(${conditions.parameter(territory.storedCodesOf(districts))})`;
}
