import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { NO_MISSING_DISTRICTS } from '../districts/missing-district.type';
import type { PoolSummary } from './pool-summary.type';

export type PoolCounts = Omit<PoolSummary, 'missingDistricts'>;

export const EMPTY_COUNTS: PoolCounts = {
  registered: 0,
  approved: 0,
  openVacancies: 0,
  heldVacancies: 0,
  runningPlacements: 0,
};

/** Exact counts by owning district, of the candidates that count. */
export async function readPoolCounts(
  { dataSource, territory }: DistrictContext,
  conditions: AuthorisedConditions,
): Promise<Map<string, PoolCounts>> {
  const rows = await readRows<PoolCounts & { district: string }>(dataSource, {
    text: countsStatement(String(conditions)),
    values: conditions.values,
  });
  const counts = new Map<string, PoolCounts>();
  for (const { district, ...row } of rows) {
    const owner = territory.ownerOf(district)!;
    counts.set(owner, addCounts(counts.get(owner) ?? EMPTY_COUNTS, row));
  }
  return counts;
}

export function addCounts(one: PoolCounts, other: PoolCounts): PoolCounts {
  return {
    registered: one.registered + other.registered,
    approved: one.approved + other.approved,
    openVacancies: one.openVacancies + other.openVacancies,
    heldVacancies: one.heldVacancies + other.heldVacancies,
    runningPlacements: one.runningPlacements + other.runningPlacements,
  };
}

export function toPoolSummary(counts: PoolCounts): PoolSummary {
  return { ...counts, missingDistricts: NO_MISSING_DISTRICTS };
}

function countsStatement(conditions: string): string {
  return `WITH candidates AS (
      SELECT c.district, count(*) FILTER (WHERE c.status NOT IN ('REJECTED', 'ENDED')) AS registered,
        count(*) FILTER (WHERE c.status = 'APPROVED') AS approved
      FROM candidate c WHERE ${conditions} GROUP BY c.district
    ), vacancies AS (
      SELECT c.district, count(*) FILTER (WHERE v.status = 'OPEN') AS open,
        count(*) FILTER (WHERE v.status = 'HELD') AS held, count(*) FILTER (WHERE v.status = 'FILLED') AS filled
      FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
      WHERE v.status IN ('OPEN', 'HELD', 'FILLED') AND ${conditions} GROUP BY c.district
    )
    SELECT district, registered, approved, coalesce(open, 0) AS "openVacancies",
      coalesce(held, 0) AS "heldVacancies", coalesce(filled, 0) AS "runningPlacements"
    FROM candidates LEFT JOIN vacancies USING (district)`;
}
