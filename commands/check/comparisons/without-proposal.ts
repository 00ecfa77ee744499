import { type AnyComparison, comparison } from '../compare/comparison';
import type { Kind } from '../compare/kinds';

interface ProposedRow {
  readonly key: string;
  readonly proposal: string;
  readonly notedAt: Date;
  readonly lasts: boolean;
  readonly subject: string;
  readonly decision: string | null;
}

interface ProposalAnswer {
  readonly isKnown: boolean;
  /** Requests that were noted as long ago have been removed by rule. */
  readonly isPurged: boolean;
  readonly decision: string | null;
}

/** A reservation that was given up leaves the errand that releases its hold. */
const PROPOSAL = `SELECT q.n, p.id IS NOT NULL OR EXISTS (SELECT FROM errand e WHERE e.proposal_id = q.proposal::uuid) AS "isKnown",
    EXISTS (SELECT FROM purge_record WHERE record_kind = 'PLACEMENT_REQUEST' AND cutoff > q.noted) AS "isPurged",
    r.decision_id AS decision
  FROM jsonb_to_recordset($1) AS q(n int, proposal text, noted timestamptz)
  LEFT JOIN proposal p ON p.id = q.proposal::uuid LEFT JOIN placement_request r ON r.id = p.request_id`;

/** Proposals have random ids; made-up offers and holds have none of a proposal. */
const UUID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

/** One that was given up before it was recorded leaves no trace but this in its district. */
const HOLDS = `SELECT h.id AS key, h.id AS proposal, h.held_at AS "notedAt", h.ended_at IS NULL AS lasts,
    v.district || ':' || v.id AS subject, NULL AS decision
  FROM vacancy_hold h JOIN vacancy v ON v.id = h.vacancy_id
  WHERE h.requesting_district IS NOT NULL AND h.id ~ ${UUID} AND (h.ended_at IS NULL OR h.end_reason = 'FILLED'
    OR (starts_with(h.end_reason, 'RELEASED: ') AND h.end_reason <> 'RELEASED: The proposal was not recorded.'))`;

const GRANTS = `SELECT g.candidate_id || '/' || g.proposal_id AS key, g.proposal_id AS proposal,
    greatest(g.granted_until, g.revoked_at) AS "notedAt", g.revoked_at IS NULL AS lasts,
    c.district || ':' || c.id AS subject, NULL AS decision
  FROM identity_grant g JOIN candidate c ON c.id = g.candidate_id WHERE g.district <> '' AND g.proposal_id ~ ${UUID}`;

const OFFERS = `SELECT o.decision_id || '/' || o.id AS key, o.id AS proposal, o.offered_on::timestamptz AS "notedAt",
    o.answer = 'PENDING' AS lasts, NULL AS subject, d.district || ':' || d.id AS decision
  FROM offer o JOIN care_decision d ON d.id = o.decision_id WHERE o.id ~ ${UUID}`;

/** What districts have of proposals, with formedling. */
export const withoutProposal: readonly AnyComparison[] = [
  ofProposals(HOLDS, { kind: 'HOLD_WITHOUT_PROPOSAL', subject: 'vacancy', endsItself: true }),
  ofProposals(GRANTS, { kind: 'GRANT_WITHOUT_PROPOSAL', subject: 'candidate', endsItself: false }),
  ofProposals(OFFERS, { kind: 'OFFER_WITHOUT_PROPOSAL', subject: null, endsItself: false }),
];

interface OfProposals {
  readonly kind: Kind;
  /** What the row's `subject` is. */
  readonly subject: string | null;
  readonly endsItself: boolean;
}

function ofProposals(rows: string, { kind, subject: name, endsItself }: OfProposals): AnyComparison {
  return comparison<ProposedRow, { proposal: ProposalAnswer | undefined }>({
    at: 'districts',
    rows,
    ask: ({ proposal, notedAt: noted }) => ({
      proposal: { at: 'formedling', lookup: PROPOSAL, key: { proposal, noted } },
    }),
    judge: ({ proposal, lasts, subject, decision }, { proposal: known }) => {
      if (known === undefined || known.isPurged) return [];
      const ids = {
        proposal,
        ...(name !== null && { [name]: subject }),
        ...(decision !== null && { decision }),
      };
      if (!known.isKnown) return [{ kind, mendsItself: endsItself && lasts, ids }];
      const isOther = decision !== null && known.decision !== null && known.decision !== decision;
      return isOther ? [{ kind: 'OFFER_OF_OTHER_DECISION', mendsItself: false, ids }] : [];
    },
  });
}
