import { registerEnum } from '../../vocabulary/register-enum';

/** What is to be done, by the fact that it follows from. */
export enum WorkItemKind {
  CLOCK_PASSES = 'CLOCK_PASSES',
  DECISION_ENDS = 'DECISION_ENDS',
  PLACEMENT_ENDS = 'PLACEMENT_ENDS',
  PLACEMENT_PROBABLY_ENDED = 'PLACEMENT_PROBABLY_ENDED',
  CHECKS_EXPIRE = 'CHECKS_EXPIRE',
  CHECK_FAILED = 'CHECK_FAILED',
  REPORT_DUE = 'REPORT_DUE',
  EXECUTION_TO_NOTIFY = 'EXECUTION_TO_NOTIFY',
  ACCESS_REVIEW = 'ACCESS_REVIEW',
  CANDIDATE_ANSWER_DUE = 'CANDIDATE_ANSWER_DUE',
  CLIENT_ANSWER_DUE = 'CLIENT_ANSWER_DUE',
  PROPOSAL_TO_CONFIRM = 'PROPOSAL_TO_CONFIRM',
  HOLD_ENDS = 'HOLD_ENDS',
  REQUEST_WITHOUT_CHOICES = 'REQUEST_WITHOUT_CHOICES',
  PLACED_WITHOUT_CLEARANCE = 'PLACED_WITHOUT_CLEARANCE',
  QUARTER_TO_PUBLISH = 'QUARTER_TO_PUBLISH',
  REMINDER = 'REMINDER',
}

export enum WorkSubjectType {
  DECISION = 'DECISION',
  CANDIDATE = 'CANDIDATE',
  PLACEMENT = 'PLACEMENT',
  PROPOSAL = 'PROPOSAL',
  REQUEST = 'REQUEST',
  REPORT = 'REPORT',
  REVIEW = 'REVIEW',
  QUARTER = 'QUARTER',
}

export enum WorkItemState {
  OPEN = 'OPEN',
  PARKED = 'PARKED',
  DONE = 'DONE',
}

export enum WorkItemDue {
  OVERDUE = 'OVERDUE',
  TODAY = 'TODAY',
  THIS_WEEK = 'THIS_WEEK',
  LATER = 'LATER',
}

export enum WorkItemOwner {
  ME = 'ME',
  NOBODY = 'NOBODY',
  ANYBODY = 'ANYBODY',
}

/** Whose task it is. */
export enum WorkRole {
  HANDLAGGARE = 'HANDLAGGARE',
  KONTAKTSEKRETERARE = 'KONTAKTSEKRETERARE',
  RAPPORTOR = 'RAPPORTOR',
  ADMIN = 'ADMIN',
  RESURSTEAM = 'RESURSTEAM',
  REPORTING = 'REPORTING',
}

registerEnum(WorkItemKind, {
  name: 'WorkItemKind',
  description: 'What is to be done. All but REMINDER follow from facts: there while their cause is.',
  values: {
    CLOCK_PASSES:
      'A decision that is not executed becomes one that must be reported, or is one: from 30 days before that day on.',
    DECISION_ENDS: 'The last day of a decision that is not closed is 90 days away or nearer.',
    PLACEMENT_ENDS: 'The last day of a running placement is 90 days away or nearer.',
    PLACEMENT_PROBABLY_ENDED:
      'A placement runs although its last day or that of its decision has passed, or the decision is closed.',
    CHECKS_EXPIRE:
      'The first check of a candidate in the pool to expire does so in 30 days or less, or has expired.',
    CHECK_FAILED: 'A candidate in the pool has a required check that is missing or was not passed.',
    REPORT_DUE: 'An individual report of the latest quarter that is over has not been sent.',
    EXECUTION_TO_NOTIFY: 'That a reported decision is executed, closed or has lapsed has not been notified.',
    ACCESS_REVIEW: 'Unusual reads of a day of the last week have not been reviewed.',
    CANDIDATE_ANSWER_DUE: 'A proposal waits for the candidate’s answer, until its hold ends.',
    CLIENT_ANSWER_DUE:
      'A proposal waits for the answer of the client or of the district, until its hold ends.',
    PROPOSAL_TO_CONFIRM: 'All have accepted a proposal: it is to be confirmed before its hold ends.',
    HOLD_ENDS: 'The hold of a proposal that is not answered by all ends in two days or less.',
    REQUEST_WITHOUT_CHOICES:
      'A request has fewer live proposals than there should be to choose from, and none that all have accepted.',
    PLACED_WITHOUT_CLEARANCE: 'The candidate of a running placement is not cleared any more.',
    QUARTER_TO_PUBLISH: 'A quarter is over and its report is not published.',
    REMINDER: 'Made by hand (bevakning), and there until it is closed.',
  },
});
registerEnum(WorkSubjectType, {
  name: 'WorkSubjectType',
  description: 'What kind of thing an item is about; its id is that of the type named so.',
  values: {
    DECISION: '`CareDecision`',
    CANDIDATE: '`Candidate`',
    PLACEMENT: '`Placement`',
    PROPOSAL: '`Proposal`',
    REQUEST: '`PlacementRequest`',
    REPORT: '`IndividualReport`',
    REVIEW: 'A day of a district’s access log: `<district code>:<date>`.',
    QUARTER: 'A quarter of the city’s report: `2026-Q3`.',
  },
});
registerEnum(WorkItemState, {
  name: 'WorkItemState',
  description:
    'OPEN ⇄ PARKED; a reminder that is closed is DONE. What follows from facts is never DONE: it is gone.',
  values: {
    OPEN: 'To be done.',
    PARKED: 'Put aside until a day; open again on that day by itself.',
    DONE: 'A reminder that was closed.',
  },
});
registerEnum(WorkItemDue, {
  name: 'WorkItemDue',
  description: 'When an item is due, by the day in Stockholm; each item is in one of them.',
  values: {
    OVERDUE: 'Before today.',
    TODAY: 'Today.',
    THIS_WEEK: 'After today, by Sunday.',
    LATER: 'After Sunday.',
  },
});
registerEnum(WorkItemOwner, {
  name: 'WorkItemOwner',
  description: 'Who has taken an item.',
  values: { ME: 'The caller.', NOBODY: 'Nobody.', ANYBODY: 'Somebody or nobody.' },
});
registerEnum(WorkRole, {
  name: 'WorkRole',
  description: 'The role whose task an item is.',
  values: {
    HANDLAGGARE: 'Handläggare of the district.',
    KONTAKTSEKRETERARE: 'Kontaktsekreterare of the district.',
    RAPPORTOR: 'Huvudrapportör of the district.',
    ADMIN: 'Administrator of the district.',
    RESURSTEAM: 'The resursteam.',
    REPORTING: 'Those who publish the city’s reports.',
  },
});
