import { registerEnum } from '../../../vocabulary/register-enum';

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

registerEnum(AccessReviewOutcome, {
  name: 'AccessReviewOutcome',
  description: 'What a reviewer made of entries of the log (loggkontroll).',
  values: {
    IN_ORDER: 'The reads belonged to the work.',
    ASKED_FOR_EXPLANATION: 'The reader has been asked why; a later review tells what came of it.',
    UNAUTHORISED: 'The reads did not belong to the work.',
    REPORTED: 'Unauthorised, and reported onward.',
  },
});
registerEnum(AccessReviewReason, {
  name: 'AccessReviewReason',
  description: 'Why entries are worth a look, the most unusual first; a sample is drawn by lot.',
  values: {
    OWN_AREA: 'Someone read candidates of the area that is recorded as their own (`recordHomeArea`).',
    MANY_SUBJECTS: 'One reader, one day, as many persons as `manySubjects` or more.',
    MANY_COUNTS:
      'One reader, one day, as many different counts of people as `manyCounts` or more; the same asked again is one. A count tells of nobody by name, so there are no entries.',
    ODD_HOURS: 'Read on a Saturday or Sunday, or between 20 and 6, Stockholm time.',
    SAMPLE: 'Drawn by lot among all that nobody has reviewed.',
  },
});
