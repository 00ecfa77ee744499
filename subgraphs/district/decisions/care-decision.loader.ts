import DataLoader from 'dataloader';
import { readRows } from '../../service/read-rows';
import type { Caller } from '../../service/token-verifier';
import type { DistrictContext } from '../district-context';
import { parseGlobalId } from '../global-id';
import { groupBy } from '../group-by';
import type { Offer } from '../offers/offer.type';
import { readableDistricts } from '../policy/decision-access';
import { readByGlobalId } from '../read-by-global-id';
import type { DelayReason } from './care-decision.enums';
import { DECISION_COLUMNS, type DecisionRow, toCareDecision } from './care-decision.mapper';
import type { CareDecision } from './care-decision.type';

export type CareDecisionLoader = DataLoader<string, CareDecision | null>;
/** By the decision's id as the database gave it; only for decisions that the caller has been given. */
export type DelayReasonsLoader = DataLoader<string, DelayReason[]>;
export type OffersLoader = DataLoader<string, Offer[]>;

/** Decisions by id, as the caller may see them: null for one that is not there, or not for the caller. */
export function createCareDecisionLoader(context: DistrictContext, caller: Caller): CareDecisionLoader {
  const { dataSource, territory } = context;
  return new DataLoader((ids) =>
    readByGlobalId(ids, territory, async (uuids) => {
      const rows = await readRows<DecisionRow>(dataSource, {
        text: `SELECT ${DECISION_COLUMNS} FROM care_decision d WHERE d.id = ANY($1) AND d.district = ANY($2)`,
        values: [uuids, readableDistricts(caller, territory)],
      });
      return rows.map((row) => toCareDecision(row, territory));
    }),
  );
}

/** Each reason once, in the order in which they were first recorded. */
export function createDelayReasonsLoader({ dataSource }: DistrictContext): DelayReasonsLoader {
  return new DataLoader(async (ids) => {
    const rows = await readRows<{ decisionId: string; reason: DelayReason }>(dataSource, {
      text: `SELECT decision_id AS "decisionId", reason FROM delay WHERE decision_id = ANY($1)
        GROUP BY decision_id, reason ORDER BY min(id)`,
      values: [ids.map(uuidOf)],
    });
    const byDecision = groupBy(rows, (row) => row.decisionId);
    return ids.map((id) => (byDecision.get(uuidOf(id)) ?? []).map(({ reason }) => reason));
  });
}

export function createOffersLoader({ dataSource }: DistrictContext): OffersLoader {
  return new DataLoader(async (ids) => {
    const rows = await readRows<Offer & { decisionId: string }>(dataSource, {
      text: `SELECT decision_id AS "decisionId", offered_on AS "offeredOn", answer, answered_on AS "answeredOn", reason
        FROM offer WHERE decision_id = ANY($1) ORDER BY offered_on, id`,
      values: [ids.map(uuidOf)],
    });
    const byDecision = groupBy(rows, (row) => row.decisionId);
    return ids.map((id) => byDecision.get(uuidOf(id)) ?? []);
  });
}

function uuidOf(id: string): string {
  return parseGlobalId(id)!.uuid;
}
