import type { StoredNeeds } from './is-held-for';

/** What formedling knows of a proposal. Times are those of PostgreSQL's JSON. */
export interface ProposalRow {
  readonly key: string;
  readonly status: string;
  readonly asking: string;
  readonly giving: string;
  /** Whether a consent for the own region reaches the district that asks. */
  readonly isSameRegion: boolean;
  readonly candidate: string;
  readonly vacancy: string;
  readonly decision: string;
  /** Of its request. */
  readonly needs: StoredNeeds;
  readonly heldUntil: Date;
  readonly clearanceLost: boolean;
  /** Of its confirmation; null without one. */
  readonly state: 'RUNNING' | 'CHARGED' | 'UNDOING' | 'DONE' | 'UNDONE' | null;
  readonly placement: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The steps that were recorded as done and not as undone. */
  readonly steps: readonly string[];
  readonly charged: boolean;
  readonly credited: boolean;
  /** The commands that districts are still to be sent. */
  readonly owed: readonly string[];
}

export const PROPOSALS = `SELECT p.id::text AS key, p.status, p.requesting_district AS asking, p.candidate_district AS giving,
    (SELECT count(DISTINCT region) FROM district WHERE code IN (p.requesting_district, p.candidate_district)) = 1 AS "isSameRegion",
    p.candidate_id AS candidate, p.vacancy_id AS vacancy, r.decision_id AS decision, r.needs, p.held_until AS "heldUntil",
    p.clearance_lost_on IS NOT NULL AS "clearanceLost", c.state, c.placement_id AS placement,
    c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
    ARRAY(SELECT step FROM confirmation_step s WHERE s.proposal_id = p.id AND s.done_at IS NOT NULL AND s.undone_at IS NULL) AS steps,
    EXISTS (SELECT FROM charge n WHERE n.proposal_id = p.id) AS charged,
    EXISTS (SELECT FROM charge_credit n WHERE n.proposal_id = p.id) AS credited,
    ARRAY(SELECT kind FROM errand e WHERE e.proposal_id = p.id AND e.done_at IS NULL) AS owed
  FROM proposal p JOIN placement_request r ON r.id = p.request_id LEFT JOIN confirmation c ON c.proposal_id = p.id
  WHERE p.status <> 'HOLDING'`;

/** What the candidate's district knows of it. */
export interface GivingAnswer {
  readonly hasCandidate: boolean;
  readonly hasVacancy: boolean;
  readonly isPurged: boolean;
  /** The vacancy's candidate is the proposal's, or the one under which that is kept since a merger. */
  readonly isItsCandidate: boolean;
  /** The global ids under which the proposal's candidate is, and has been kept since a merger. */
  readonly candidates: readonly string[];
  readonly status: string | null;
  readonly heldFor: string | null;
  readonly heldUntil: Date | null;
  readonly filledBy: string | null;
  readonly isCleared: boolean;
  readonly hold: {
    readonly district: string | null;
    readonly vacancy: string;
    readonly until: string;
    readonly endReason: string | null;
    readonly heldOn: string;
    /** Null where an older release made it. */
    readonly needs: StoredNeeds | null;
  } | null;
  readonly grant: {
    readonly district: string;
    readonly until: string;
    readonly isRevoked: boolean;
    /** What the candidate consented to as it was revoked; more than one where that changed in the same moment. */
    readonly scopes: readonly string[];
    readonly wasProtected: boolean;
  } | null;
}

/** The database's clock and the process's, which note the one and the other, may differ by so much. */
const MOMENT = `interval '1 minute'`;
const SCOPES_AT_REVOCATION = `ARRAY(SELECT s.scope FROM sharing_consent s WHERE s.candidate_id = g.candidate_id AND s.recorded_at <= g.revoked_at + ${MOMENT}
  AND NOT EXISTS (SELECT FROM sharing_consent n WHERE n.candidate_id = s.candidate_id AND n.id > s.id AND n.recorded_at <= g.revoked_at - ${MOMENT}))`;
const WAS_PROTECTED = `EXISTS (SELECT FROM candidate_change h
  WHERE h.candidate_id = g.candidate_id AND h.act = 'PROTECTED' AND h.changed_at <= g.revoked_at + ${MOMENT})`;

export const GIVING = `SELECT q.n, c.id IS NOT NULL AS "hasCandidate", v.id IS NOT NULL AS "hasVacancy",
    (c.id IS NULL OR v.id IS NULL) AND EXISTS (SELECT FROM purge_record WHERE q."candidateId" = ANY(removed)) AS "isPurged",
    coalesce(v.candidate_id IN (q.candidate, c.merged_into, m.merged_into), false) AS "isItsCandidate",
    ARRAY(SELECT o.district || ':' || o.id FROM candidate o WHERE o.id IN (c.id, c.merged_into, m.merged_into)) AS candidates,
    v.status, v.hold_id AS "heldFor", v.held_until AS "heldUntil", v.placement_id AS "filledBy",
    coalesce(k.checks_valid_until >= (now() AT TIME ZONE 'Europe/Stockholm')::date AND k.status <> 'REJECTED', true) AS "isCleared",
    CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('district', h.requesting_district, 'vacancy', h.vacancy_id,
      'until', h.held_until, 'endReason', h.end_reason,
      'heldOn', (h.held_at AT TIME ZONE 'Europe/Stockholm')::date, 'needs', h.needs) END AS hold,
    (SELECT jsonb_build_object('district', g.district, 'until', g.granted_until, 'isRevoked', g.revoked_at IS NOT NULL,
      'scopes', ${SCOPES_AT_REVOCATION}, 'wasProtected', ${WAS_PROTECTED})
      FROM identity_grant g WHERE g.proposal_id = q.proposal AND g.candidate_id IN (q.candidate, c.merged_into, m.merged_into, v.candidate_id)
      ORDER BY g.revoked_at NULLS FIRST LIMIT 1) AS "grant"
  FROM jsonb_to_recordset($1) AS q(n int, proposal text, candidate uuid, "candidateId" text, vacancy uuid)
  LEFT JOIN candidate c ON c.id = q.candidate LEFT JOIN candidate m ON m.id = c.merged_into
  LEFT JOIN vacancy v ON v.id = q.vacancy LEFT JOIN candidate k ON k.id = v.candidate_id
  LEFT JOIN vacancy_hold h ON h.id = q.proposal`;

/** What the requesting district knows of it. */
export interface AskingAnswer {
  readonly hasDecision: boolean;
  readonly isPurged: boolean;
  /** The answer that the log of offers has; null without the offer. */
  readonly offer: string | null;
  readonly placement: {
    readonly status: string;
    /** Its end has been told. */
    readonly isReopened: boolean;
    readonly decision: string | null;
    readonly candidate: string | null;
    readonly vacancy: string | null;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  } | null;
}

export const ASKING = `SELECT q.n, d.id IS NOT NULL AS "hasDecision",
    d.id IS NULL AND EXISTS (SELECT FROM purge_record WHERE q."decisionId" = ANY(removed)) AS "isPurged", o.answer AS offer,
    CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('status', p.status, 'isReopened', p.reopened, 'decision', p.decision_id,
      'candidate', p.candidate_id, 'vacancy', p.vacancy_id, 'startsOn', p.started_on, 'endsOn', p.ends_on) END AS placement
  FROM jsonb_to_recordset($1) AS q(n int, proposal text, decision uuid, "decisionId" text, placement uuid)
  LEFT JOIN care_decision d ON d.id = q.decision LEFT JOIN offer o ON o.decision_id = q.decision AND o.id = q.proposal
  LEFT JOIN placement p ON p.id = q.placement`;
