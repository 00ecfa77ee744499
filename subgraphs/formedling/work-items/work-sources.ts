import { WorkItemKind, WorkRole, WorkSubjectType } from '../../harness/work-items/work-item.enums';
import type { WorkMoment, WorkSource } from '../../harness/work-items/work-source';
import { withoutChoices } from '../requests/without-choices';

const { HANDLAGGARE, KONTAKTSEKRETERARE, RESURSTEAM } = WorkRole;
const { PROPOSAL, REQUEST } = WorkSubjectType;

const HELD_UNTIL = `(p.held_until AT TIME ZONE 'Europe/Stockholm')::date`;

function proposals(district: 'candidate_district' | 'requesting_district', dueOn: string): string {
  return `SELECT p.id::text AS subject_id, p.${district} AS district, ${dueOn} AS due_on,
    ARRAY[r.decision_id, p.candidate_id] AS persons, NULL::text AS case_reference, r.needs
    FROM proposal p JOIN placement_request r ON r.id = p.request_id`;
}

const lives = (status: 'PENDING' | 'ACCEPTED', { now }: WorkMoment) =>
  `p.status = '${status}' AND p.held_until > ${now}`;
const lacksAnswerOf = (party: string) =>
  `NOT EXISTS (SELECT FROM proposal_answer a WHERE a.proposal_id = p.id AND a.party = '${party}')`;

/** What is to be done about proposals and requests. @param choices how many live proposals a request should have */
export function brokeringSources(choices: number): readonly WorkSource[] {
  return [
    {
      kind: WorkItemKind.CANDIDATE_ANSWER_DUE,
      about: PROPOSAL,
      ownerRole: KONTAKTSEKRETERARE,
      rows: (moment) => `${proposals('candidate_district', HELD_UNTIL)}
        WHERE ${lives('PENDING', moment)} AND ${lacksAnswerOf('CANDIDATE')}`,
    },
    {
      kind: WorkItemKind.CLIENT_ANSWER_DUE,
      about: PROPOSAL,
      ownerRole: HANDLAGGARE,
      rows: (moment) => `${proposals('requesting_district', HELD_UNTIL)}
        WHERE ${lives('PENDING', moment)} AND (${lacksAnswerOf('CLIENT')} OR ${lacksAnswerOf('DISTRICT')})`,
    },
    {
      kind: WorkItemKind.PROPOSAL_TO_CONFIRM,
      about: PROPOSAL,
      ownerRole: RESURSTEAM,
      rows: (moment) => `${proposals('requesting_district', HELD_UNTIL)}
        WHERE ${lives('ACCEPTED', moment)} AND NOT EXISTS (SELECT FROM confirmation c WHERE c.proposal_id = p.id)`,
    },
    {
      kind: WorkItemKind.HOLD_ENDS,
      about: PROPOSAL,
      ownerRole: RESURSTEAM,
      rows: (moment) => `${proposals('requesting_district', HELD_UNTIL)}
        WHERE ${lives('PENDING', moment)} AND ${HELD_UNTIL} <= ${moment.today} + 2`,
    },
    {
      kind: WorkItemKind.REQUEST_WITHOUT_CHOICES,
      about: REQUEST,
      ownerRole: RESURSTEAM,
      rows: ({
        parameter,
      }) => `SELECT r.id::text AS subject_id, r.district, (r.needs ->> 'startsOn')::date AS due_on,
        ARRAY[r.decision_id] AS persons, NULL::text AS case_reference, r.needs FROM placement_request r
        WHERE ${withoutChoices(parameter(choices))}`,
    },
    {
      kind: WorkItemKind.PLACED_WITHOUT_CLEARANCE,
      about: PROPOSAL,
      ownerRole: HANDLAGGARE,
      rows: () =>
        `${proposals('requesting_district', 'p.clearance_lost_on')} WHERE p.clearance_lost_on IS NOT NULL`,
    },
  ];
}
