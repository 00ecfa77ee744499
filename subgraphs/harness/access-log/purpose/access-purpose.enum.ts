import { registerEnum } from '../../../vocabulary/register-enum';

/** What a read is for. */
export enum AccessPurpose {
  INVESTIGATION = 'INVESTIGATION',
  PROPOSAL = 'PROPOSAL',
  PLACEMENT = 'PLACEMENT',
  FOLLOW_UP = 'FOLLOW_UP',
  AGREEMENT = 'AGREEMENT',
  CASE_WORK = 'CASE_WORK',
  SEARCH = 'SEARCH',
  MATCHING = 'MATCHING',
  COMMAND = 'COMMAND',
  WATCH = 'WATCH',
  REPORTING = 'REPORTING',
  REVIEW = 'REVIEW',
}

registerEnum(AccessPurpose, {
  name: 'AccessPurpose',
  description:
    'What a read of a person is for (ändamål). The first six are given by the reader; the others follow from the operation.',
  values: {
    INVESTIGATION: 'Utredning: the candidate is being investigated.',
    PROPOSAL: 'Förslag: a candidate is proposed for an intervention that has been granted.',
    PLACEMENT: 'Uppdrag: one that is to begin or is running.',
    FOLLOW_UP: 'Uppföljning: how a placement goes.',
    AGREEMENT: 'Avtal, arvode, omkostnadsersättning, återkrav: agreement and money.',
    CASE_WORK: 'Handläggning: other work with the case.',
    SEARCH: 'Follows from the operation: a search.',
    MATCHING: 'Follows from the operation: a match.',
    COMMAND: 'Follows from the operation: the answer to a command.',
    WATCH: 'Follows from the operation: an event.',
    REPORTING: 'Follows from the operation: the individual reports.',
    REVIEW: 'Follows from the operation: the review of the log.',
  },
});
