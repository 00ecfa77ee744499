import DataLoader from 'dataloader';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { partsOf } from '../policy/parts-of';
import { findVisibility, isOwnRow } from '../policy/visibility';
import type { OwnPlacement } from './own-placement.type';

/** By what the placements of a candidate are found, those that other districts made with it included. */
export interface CandidatePlacements {
  /** Of those that were merged into it: what other districts made keeps their ids. */
  readonly mergedIds: readonly string[];
  /** The earliest first. */
  readonly ownPlacements: readonly OwnPlacement[];
}

/** By the id, as the database gave it, of a candidate that the caller has been given; to other districts no `ownPlacements`. */
export type CandidatePlacementsLoader = DataLoader<string, CandidatePlacements>;

const NOTHING: CandidatePlacements = { mergedIds: [], ownPlacements: [] };

export function createCandidatePlacementsLoader(
  { dataSource, territory, clock }: DistrictContext,
  caller: Caller,
): CandidatePlacementsLoader {
  return new DataLoader(async (ids) => {
    const visibility = findVisibility(caller, territory, todayOf(clock));
    const keys = ids.map((id) => parseGlobalId(id)!);
    const uuids = keys.map(({ uuid }) => uuid);
    const own = keys.filter(({ district }) => visibility !== undefined && isOwnRow(visibility, district));
    const conditions = partsOf('c.id', uuids);
    const isOwn = `c.id = ANY(${conditions.parameter(own.map(({ uuid }) => uuid))})`;
    const rows = await readRows<CandidatePlacements & { readonly id: string }>(dataSource, {
      text: `SELECT c.id, ${MERGED_IDS} AS "mergedIds", CASE WHEN ${isOwn} THEN ${OWN_PLACEMENTS} ELSE '[]' END AS "ownPlacements" FROM candidate c WHERE ${conditions}`,
      values: conditions.values,
    });
    const byUuid = new Map(rows.map((row) => [row.id, row]));
    return keys.map(({ uuid }) => byUuid.get(uuid) ?? NOTHING);
  });
}

const MERGED_IDS = `ARRAY(SELECT a.district || ':' || a.id FROM candidate a WHERE a.merged_into = c.id ORDER BY a.id)`;

const OWN_PLACEMENTS = `(SELECT coalesce(json_agg(json_build_object('id', p.district || ':' || p.id, 'startedOn', p.started_on)
    ORDER BY p.started_on, p.id), '[]')
  FROM placement p WHERE p.candidate_id = c.district || ':' || c.id AND p.status <> 'CANCELLED')`;
