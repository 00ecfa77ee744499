import { registerEnumType } from 'type-graphql';

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

registerEnumType(AccessPurpose, {
  name: 'AccessPurpose',
  description: 'What a read of a person is for (ändamål).',
  valuesConfig: {
    INVESTIGATION: { description: 'Utredning av uppdragstagaren.' },
    PROPOSAL: { description: 'Förslag till en beslutad insats.' },
    PLACEMENT: { description: 'Ett uppdrag som ska börja eller pågår.' },
    FOLLOW_UP: { description: 'Uppföljning.' },
    AGREEMENT: { description: 'Avtal, arvode, omkostnadsersättning och återkrav.' },
    CASE_WORK: { description: 'Annan handläggning.' },
    SEARCH: { description: 'Follows from the operation: a search.' },
    MATCHING: { description: 'Follows from the operation: a match.' },
    COMMAND: { description: 'Follows from the operation: the answer to a command.' },
    WATCH: { description: 'Follows from the operation: an event.' },
    REPORTING: { description: 'Follows from the operation: the individual reports.' },
    REVIEW: { description: 'Follows from the operation: the review of the log.' },
  },
});
