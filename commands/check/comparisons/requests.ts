import { comparison, uuidOf } from '../compare/comparison';

interface RequestRow {
  readonly key: string;
  readonly district: string;
  readonly decision: string;
  readonly isLive: boolean;
}

interface DecisionAnswer {
  readonly isKnown: boolean;
  readonly isPurged: boolean;
  readonly hasEnded: boolean;
}

/** Not one of which a proposal is being confirmed: its decision may be executed by that very confirmation. */
const REQUESTS = `SELECT r.id::text AS key, r.district, r.decision_id AS decision,
    r.status IN ('OPEN', 'PROPOSED') AND NOT EXISTS (SELECT FROM proposal p JOIN confirmation c ON c.proposal_id = p.id
      WHERE p.request_id = r.id AND c.state IN ('RUNNING', 'CHARGED', 'UNDOING')) AS "isLive"
  FROM placement_request r`;

const DECISION = `SELECT q.n, d.id IS NOT NULL AS "isKnown",
    d.id IS NULL AND EXISTS (SELECT FROM purge_record WHERE q.id = ANY(removed)) AS "isPurged",
    coalesce(d.closed_on IS NOT NULL OR d.executed_on IS NOT NULL
      OR d.valid_until < (now() AT TIME ZONE 'Europe/Stockholm')::date, false) AS "hasEnded"
  FROM jsonb_to_recordset($1) AS q(n int, uuid uuid, id text) LEFT JOIN care_decision d ON d.id = q.uuid`;

/** Each request of formedling, with the decision that it is for. */
export const requests = comparison<RequestRow, { decision: DecisionAnswer | undefined }>({
  at: 'formedling',
  rows: REQUESTS,
  ask: ({ decision }, { districtOf }) => ({
    decision: { at: districtOf(decision), lookup: DECISION, key: { uuid: uuidOf(decision), id: decision } },
  }),
  judge: ({ key: request, district, decision, isLive }, { decision: known }, { districtOf }) => {
    const ids = { request, decision };
    if (known === undefined) return [{ kind: 'DISTRICT_UNKNOWN', mendsItself: false, ids }];
    if (districtOf(district) !== districtOf(decision))
      return [{ kind: 'DISTRICT_DIFFERS', mendsItself: false, ids }];
    if (!known.isKnown) return known.isPurged ? [] : [{ kind: 'DECISION_UNKNOWN', mendsItself: false, ids }];
    return isLive && known.hasEnded ? [{ kind: 'REQUEST_OF_ENDED_DECISION', mendsItself: true, ids }] : [];
  },
});
