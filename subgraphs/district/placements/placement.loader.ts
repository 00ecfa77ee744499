import DataLoader from 'dataloader';
import { readRows } from '../../service/read-rows';
import type { Caller } from '../../service/token-verifier';
import type { DistrictContext } from '../district-context';
import { readableDecisions } from '../policy/decision-access';
import { readByGlobalId } from '../read-by-global-id';
import type { Placement } from './placement.type';

export type PlacementLoader = DataLoader<string, Placement | null>;

/** Placements by id, for those who may read their decisions; a cancelled one is none. */
export function createPlacementLoader(
  { dataSource, territory }: DistrictContext,
  caller: Caller,
): PlacementLoader {
  return new DataLoader((ids) =>
    readByGlobalId(ids, territory, (uuids) => {
      const conditions = readableDecisions(caller, territory).add('p.id = ANY(?)', uuids);
      return readRows<Placement>(dataSource, {
        text: `SELECT p.district || ':' || p.id AS "id", d.district || ':' || d.id AS "decisionId",
            p.candidate_id AS "candidateId", p.started_on AS "startedOn", p.ends_on AS "endsOn",
            p.ended_on AS "endedOn", p.end_reason AS "endReason"
          FROM placement p JOIN care_decision d ON d.id = p.decision_id
          WHERE ${conditions} AND p.status <> 'CANCELLED'`,
        values: conditions.values,
      });
    }),
  );
}
