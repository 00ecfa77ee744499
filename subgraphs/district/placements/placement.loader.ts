import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import type { DecisionLoaders } from '../decisions/care-decision.loader';
import { parseGlobalId } from '../ids/global-id';
import { readByGlobalId } from '../ids/read-by-global-id';
import { partsOf } from '../policy/parts-of';
import { caseReader, readablePlacements } from '../policy/placement-access';
import type { VacancyLoaders } from '../vacancies/vacancy.loader';
import type { CandidatePlacementsLoader } from './candidate-placements.loader';
import { PLACEMENT_COLUMNS, PLACEMENTS, withoutCase } from './placement.mapper';
import type { Placement } from './placement.type';

export type PlacementLoader = DataLoader<string, Placement | null>;
/** By the decision's id as the database gave it, those that began first before the others; only for decisions that the caller has been given. */
export type DecisionPlacementsLoader = DataLoader<string, Placement[]>;

export interface PlacementLoaders extends DecisionLoaders, VacancyLoaders {
  readonly placements: PlacementLoader;
  readonly decisionPlacements: DecisionPlacementsLoader;
  readonly candidatePlacements: CandidatePlacementsLoader;
}

/** Placements by id, for those who may read their decisions, and without their case for the other parties; a cancelled one is none. */
export function createPlacementLoader(
  { dataSource, territory }: DistrictContext,
  caller: Caller,
): PlacementLoader {
  return new DataLoader((ids) =>
    readByGlobalId(ids, territory, async (uuids) => {
      const conditions = readablePlacements(caller, territory).add('p.id = ANY(?)', uuids);
      const rows = await readRows<Placement>(dataSource, {
        text: `SELECT ${PLACEMENT_COLUMNS} ${PLACEMENTS} WHERE ${conditions}`,
        values: conditions.values,
      });
      const readsCase = caseReader(caller, territory);
      return rows.map((row) => (readsCase(row.decisionId) ? row : withoutCase(row)));
    }),
  );
}

export function createDecisionPlacementsLoader({ dataSource }: DistrictContext): DecisionPlacementsLoader {
  return new DataLoader(async (ids) => {
    const uuids = ids.map((id) => parseGlobalId(id)!.uuid);
    const conditions = partsOf('p.decision_id', uuids);
    const rows = await readRows<Placement>(dataSource, {
      text: `SELECT ${PLACEMENT_COLUMNS} ${PLACEMENTS} WHERE ${conditions} ORDER BY p.started_on, p.id`,
      values: conditions.values,
    });
    const byDecision = groupBy(rows, (row) => row.decisionId);
    return ids.map((id) => byDecision.get(id) ?? []);
  });
}
