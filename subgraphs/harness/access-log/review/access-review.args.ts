import { ArgsType, Field, ID, Int } from 'type-graphql';
import { DateScalar } from '../../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../../platform/time/calendar';
import { FIRST_TEXT } from '../../paging/page.args';
import { LOG_TEXTS } from '../read/access-log.args';
import { AccessReviewOutcome } from './access-review.enums';
import { LONGEST_TEXT, MOST_ENTRIES, type NewReview } from './access-review.service';
import type { ReviewTaskArguments } from './review-task.reader';
import { MANY_COUNTS, MANY_SUBJECTS, WINDOW_DAYS } from './unusual-reads';

/** What is to be reviewed, in the log of a district or of the brokering. */
@ArgsType()
export class ReviewTaskArgs implements ReviewTaskArguments {
  @Field(() => ID, { description: LOG_TEXTS.district })
  district!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: `The first day of the reads. null: the window is ${WINDOW_DAYS} days.`,
  })
  from?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the reads. null: today.' })
  to?: IsoDate | null;

  @Field(() => Int, {
    defaultValue: MANY_SUBJECTS,
    description: 'So many persons read by one on one day are worth a look: 2 or more.',
  })
  manySubjects!: number;

  @Field(() => Int, {
    defaultValue: MANY_COUNTS,
    description: 'So many different counts of people by one on one day are worth a look: 2 or more.',
  })
  manyCounts!: number;

  @Field(() => Int, { defaultValue: 10, description: 'Entries drawn by lot: 1 to 100.' })
  sampleSize!: number;

  @Field(() => Int, { defaultValue: 20, description: FIRST_TEXT })
  first!: number;
}

/** What a reviewer made of entries, of the log of a district or of the brokering. */
@ArgsType()
export class MarkReviewedArgs implements NewReview {
  @Field(() => ID, { description: LOG_TEXTS.district })
  district!: string;

  @Field(() => [ID], {
    description: `Of entries of this district’s log: 1 to ${MOST_ENTRIES}. One that is not there refuses them all.`,
  })
  entryIds!: string[];

  @Field(() => AccessReviewOutcome, { description: 'Of all of these entries.' })
  outcome!: AccessReviewOutcome;

  @Field(() => String, {
    nullable: true,
    description: `For those who review after: ${LONGEST_TEXT} characters at most, and no personnummer.`,
  })
  note!: string | null;
}
