import { draftPurger } from '../../harness/kept/draft-retention';
import { accessLogPurger } from '../../harness/log-chain/access-log-purger';
import { OPERATIONAL_PURGERS } from '../../harness/retention/operational-purgers';
import { type Purger, rowPurger } from '../../harness/retention/purger';

/** No note of a decision's file is younger than the cutoff, what a note plans included. */
const NO_YOUNGER_NOTE = [
  'SELECT FROM placement n WHERE n.decision_id = t.id AND greatest(n.recorded_at, n.ends_on, n.ended_on) >= $1',
  'SELECT FROM delay n WHERE n.decision_id = t.id AND n.recorded_at >= $1',
  'SELECT FROM offer n WHERE n.decision_id = t.id AND greatest(n.offered_on, n.answered_on) >= $1',
  'SELECT FROM partial_execution n WHERE n.decision_id = t.id AND greatest(n.recorded_at, n.executed_on) >= $1',
  'SELECT FROM interim_measure n WHERE n.decision_id = t.id AND greatest(n.recorded_at, n.until_on) >= $1',
  'SELECT FROM decision_correction n WHERE n.decision_id = t.id AND n.corrected_at >= $1',
  'SELECT FROM individual_report n WHERE n.decision_id = t.id AND greatest(n.sent_at, n.reported_on) >= $1',
].map((note) => `NOT EXISTS (${note})`);

/** A decision that waits to be executed stays, however old: it is reported until it is executed or closed. */
const DECISION_IS_DUE = [
  '(t.closed_on IS NOT NULL OR t.executed_on IS NOT NULL)',
  'greatest(t.recorded_at, t.decided_on, t.valid_until, t.interrupted_on, t.executed_on, t.closed_on) < $1',
  `NOT EXISTS (SELECT FROM placement n WHERE n.decision_id = t.id AND n.status = 'RUNNING')`,
  ...NO_YOUNGER_NOTE,
];

/** What people have added to items about the persons, and their reminders. */
const WORK_ITEMS = `DELETE FROM work_item w WHERE EXISTS
  (SELECT FROM unnest(w.persons) AS person WHERE split_part(person, ':', 2) = ANY($1))`;

const DECISION = {
  table: 'care_decision',
  name: `t.district || ':' || t.id`,
  removal: [
    WORK_ITEMS,
    'DELETE FROM placement WHERE decision_id::text = ANY($1)',
    'DELETE FROM care_decision WHERE id::text = ANY($1)',
  ],
};

/** Only who is no candidate any more; with a place that is open, held or filled, nobody is. */
const CANDIDATE_IS_DUE = [
  `t.status IN ('REJECTED', 'ENDED')`,
  't.noted_at < $1',
  'NOT EXISTS (SELECT FROM candidate n WHERE n.merged_into = t.id)',
  `NOT EXISTS (SELECT FROM vacancy n WHERE n.candidate_id = t.id
    AND (n.status <> 'WITHDRAWN' OR greatest(n.opened_at, n.starts_on) >= $1))`,
  `NOT EXISTS (SELECT FROM vacancy v JOIN vacancy_hold n ON n.vacancy_id = v.id WHERE v.candidate_id = t.id
    AND (n.ended_at IS NULL OR greatest(n.held_until, n.ended_at) >= $1))`,
  `NOT EXISTS (SELECT FROM placement n WHERE n.candidate_id = t.district || ':' || t.id
    AND (n.status = 'RUNNING' OR greatest(n.recorded_at, n.ends_on, n.ended_on) >= $1))`,
  'NOT EXISTS (SELECT FROM suitability_check n WHERE n.candidate_id = t.id AND n.recorded_at >= $1)',
  'NOT EXISTS (SELECT FROM sharing_consent n WHERE n.candidate_id = t.id AND n.recorded_at >= $1)',
  `NOT EXISTS (SELECT FROM identity_grant n WHERE n.candidate_id = t.id
    AND greatest(n.granted_until, n.revoked_at) >= $1)`,
];

const ofCandidate = (table: string) => `DELETE FROM ${table} WHERE candidate_id::text = ANY($1)`;

/** How each kind of record of a district is removed. */
export const DISTRICT_PURGERS: readonly Purger[] = [
  rowPurger({
    ...DECISION,
    recordKind: 'CARE_DECISION',
    isDue: [`t.intervention <> 'KONTAKTFAMILJ'`, ...DECISION_IS_DUE].join(' AND '),
  }),
  rowPurger({
    ...DECISION,
    recordKind: 'KONTAKTFAMILJ_DECISION',
    isDue: [`t.intervention = 'KONTAKTFAMILJ'`, ...DECISION_IS_DUE].join(' AND '),
  }),
  rowPurger({
    recordKind: 'CANDIDATE',
    table: 'candidate',
    name: `t.district || ':' || t.id`,
    isDue: CANDIDATE_IS_DUE.join(' AND '),
    removal: [
      WORK_ITEMS,
      ofCandidate('identity_grant'),
      `DELETE FROM vacancy_hold h USING vacancy v WHERE v.id = h.vacancy_id AND v.candidate_id::text = ANY($1)`,
      ...['vacancy', 'suitability_check', 'sharing_consent', 'candidate_identity'].map(ofCandidate),
      'DELETE FROM candidate WHERE id::text = ANY($1)',
    ],
  }),
  accessLogPurger,
  draftPurger,
  ...OPERATIONAL_PURGERS,
];
