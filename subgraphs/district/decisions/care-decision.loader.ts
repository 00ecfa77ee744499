import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { DelayReason } from '../../vocabulary/decision.enums';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { readByGlobalId } from '../ids/read-by-global-id';
import { readableDecisions } from '../policy/decision-access';
import { partsOf } from '../policy/parts-of';
import { DECISION_COLUMNS, type DecisionRow, toCareDecision } from './care-decision.mapper';
import type { CareDecision } from './care-decision.type';
import type { DecisionHistoryLoaders } from './decision-history.loader';
import type { Offer } from './offer.type';

export type CareDecisionLoader = DataLoader<string, CareDecision | null>;
/** By the decision's id as the database gave it; only for decisions that the caller has been given. */
export type DelayReasonsLoader = DataLoader<string, DelayReason[]>;
export type OffersLoader = DataLoader<string, Offer[]>;

export interface DecisionLoaders extends DecisionHistoryLoaders {
  readonly decisions: CareDecisionLoader;
  readonly delayReasons: DelayReasonsLoader;
  readonly offers: OffersLoader;
}

/** Decisions by id, as the caller may see them: null for one that is not there, or not for the caller. */
export function createCareDecisionLoader(context: DistrictContext, caller: Caller): CareDecisionLoader {
  const { dataSource, territory, clock } = context;
  return new DataLoader((ids) =>
    readByGlobalId(ids, territory, async (uuids) => {
      const conditions = readableDecisions(caller, territory).add('d.id = ANY(?)', uuids);
      const rows = await readRows<DecisionRow>(dataSource, {
        text: `SELECT ${DECISION_COLUMNS} FROM care_decision d WHERE ${conditions}`,
        values: conditions.values,
      });
      const today = todayOf(clock);
      return rows.map((row) => toCareDecision(row, territory, today));
    }),
  );
}

/** Each reason once, in the order in which they were first recorded. */
export function createDelayReasonsLoader({ dataSource }: DistrictContext): DelayReasonsLoader {
  return new DataLoader(async (ids) => {
    const conditions = partsOf('decision_id', ids.map(uuidOf));
    const rows = await readRows<{ decisionId: string; reason: DelayReason }>(dataSource, {
      text: `SELECT decision_id AS "decisionId", reason FROM delay WHERE ${conditions}
        GROUP BY decision_id, reason ORDER BY min(id)`,
      values: conditions.values,
    });
    const byDecision = groupBy(rows, (row) => row.decisionId);
    return ids.map((id) => (byDecision.get(uuidOf(id)) ?? []).map(({ reason }) => reason));
  });
}

export function createOffersLoader({ dataSource }: DistrictContext): OffersLoader {
  return new DataLoader(async (ids) => {
    const conditions = partsOf('decision_id', ids.map(uuidOf));
    const rows = await readRows<Offer & { decisionId: string }>(dataSource, {
      text: `SELECT decision_id AS "decisionId", offered_on AS "offeredOn", answer, answered_on AS "answeredOn", reason
        FROM offer WHERE ${conditions} ORDER BY offered_on, id`,
      values: conditions.values,
    });
    const byDecision = groupBy(rows, (row) => row.decisionId);
    return ids.map((id) => byDecision.get(uuidOf(id)) ?? []);
  });
}

function uuidOf(id: string): string {
  return parseGlobalId(id)!.uuid;
}
