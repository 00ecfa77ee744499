import { registerEnumType } from 'type-graphql';

export enum AccessReviewOutcome {
  IN_ORDER = 'IN_ORDER',
  ASKED_FOR_EXPLANATION = 'ASKED_FOR_EXPLANATION',
  UNAUTHORISED = 'UNAUTHORISED',
  REPORTED = 'REPORTED',
}

/** Why entries are worth a look, the most unusual first. */
export enum AccessReviewReason {
  OWN_AREA = 'OWN_AREA',
  MANY_SUBJECTS = 'MANY_SUBJECTS',
  MANY_COUNTS = 'MANY_COUNTS',
  ODD_HOURS = 'ODD_HOURS',
  SAMPLE = 'SAMPLE',
}

registerEnumType(AccessReviewOutcome, { name: 'AccessReviewOutcome' });
registerEnumType(AccessReviewReason, {
  name: 'AccessReviewReason',
  description: 'Why entries are worth a look, the most unusual first; a sample is drawn by lot.',
});
