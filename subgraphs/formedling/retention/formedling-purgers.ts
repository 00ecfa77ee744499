import { draftPurger } from '../../harness/kept/draft-retention';
import { accessLogPurger } from '../../harness/log-chain/access-log-purger';
import { OPERATIONAL_PURGERS } from '../../harness/retention/operational-purgers';
import { type Purger, rowPurger } from '../../harness/retention/purger';

/** A request that has ended with all its proposals, whose placement is over and which no charge needs any more. */
const REQUEST_IS_DUE = [
  `t.status IN ('PLACED', 'WITHDRAWN')`,
  't.requested_at < $1',
  'NOT EXISTS (SELECT FROM charge n WHERE n.request_id = t.id)',
  `NOT EXISTS (SELECT FROM proposal n WHERE n.request_id = t.id
    AND (n.status IN ('HOLDING', 'PENDING', 'ACCEPTED') OR greatest(n.proposed_at, n.held_until) >= $1))`,
  `NOT EXISTS (SELECT FROM proposal p JOIN proposal_answer n ON n.proposal_id = p.id
    WHERE p.request_id = t.id AND n.at >= $1)`,
  `NOT EXISTS (SELECT FROM proposal p JOIN confirmation n ON n.proposal_id = p.id WHERE p.request_id = t.id
    AND (n.state NOT IN ('DONE', 'UNDONE') OR n.ends_on >= $1))`,
  `NOT EXISTS (SELECT FROM proposal p JOIN errand n ON n.proposal_id = p.id
    WHERE p.request_id = t.id AND (n.done_at IS NULL OR n.done_at >= $1))`,
];

const ofProposals = (table: string) => `DELETE FROM ${table} n USING proposal p
  WHERE p.id = n.proposal_id AND p.request_id::text = ANY($1)`;

/** What people have added to items about the requests and their proposals, and their reminders. */
const WORK_ITEMS = `DELETE FROM work_item w WHERE coalesce(w.subject_id, split_part(w.id, ':', 2)) IN
  (SELECT unnest($1::text[]) UNION ALL SELECT p.id::text FROM proposal p WHERE p.request_id::text = ANY($1))`;

/** How each kind of record of the brokering is removed. Charges go first: the requests that they are for may follow. */
export const FORMEDLING_PURGERS: readonly Purger[] = [
  rowPurger({
    recordKind: 'CHARGE',
    table: '(SELECT c.*, c.proposal_id AS id FROM charge c)',
    name: 't.proposal_id::text',
    isDue: `date_trunc('year', t.charged_on) + interval '1 year' < $1 AND NOT EXISTS (SELECT FROM charge_credit n
      WHERE n.proposal_id = t.proposal_id AND date_trunc('year', n.credited_on) + interval '1 year' >= $1)`,
    removal: ['DELETE FROM charge WHERE proposal_id::text = ANY($1)'],
  }),
  rowPurger({
    recordKind: 'PLACEMENT_REQUEST',
    table: 'placement_request',
    name: 't.id::text',
    isDue: REQUEST_IS_DUE.join(' AND '),
    removal: [
      WORK_ITEMS,
      ...['errand', 'confirmation_step', 'confirmation', 'proposal_answer'].map(ofProposals),
      'DELETE FROM proposal WHERE request_id::text = ANY($1)',
      'DELETE FROM placement_request WHERE id::text = ANY($1)',
    ],
  }),
  draftPurger,
  ...OPERATIONAL_PURGERS,
  accessLogPurger,
];
