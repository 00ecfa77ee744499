import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../../platform/time/calendar';
import { type Connection, connectionOf } from '../../paging/connection-of';
import { Personal } from '../personal/personal';
import { AccessLogEntry } from '../read/access-log.type';
import { AccessReviewOutcome, AccessReviewReason } from './access-review.enums';

@Directive('@requiresScopes(scopes: [["access-log:review"]])')
@Personal({ action: 'READ_REVIEW', subjectsOf: ({ district }) => [district] })
@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'What a reviewer made of some entries; it never changes.' })
export class AccessReview {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  district!: string;

  @Field(() => AccessReviewOutcome)
  outcome!: AccessReviewOutcome;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String)
  reviewedBy!: string;

  @Field(() => DateTimeScalar)
  reviewedAt!: Date;

  @Field(() => [ID])
  entryIds!: readonly string[];

  /** With microseconds, for the cursor. */
  moment!: string;
}

export const AccessReviewConnection = connectionOf(AccessReview, {
  access: '@requiresScopes(scopes: [["access-log:review"]])',
  isShareable: true,
});
export type AccessReviewConnection = Connection<AccessReview>;

@Directive('@requiresScopes(scopes: [["access-log:review"]])')
@Personal({ action: 'READ_REVIEW', subjectsOf: ({ district }) => [district] })
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Entries not reviewed yet that are worth a look together.',
})
export class AccessReviewTask {
  /** Whose log, for the entry about this reading. */
  district!: string;

  @Field(() => AccessReviewReason)
  reason!: AccessReviewReason;

  @Field(() => String, { nullable: true, description: 'Whose reads they are; null for a sample.' })
  actor!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the reads, in Stockholm; null for a sample.',
  })
  on!: IsoDate | null;

  @Field(() => Int)
  subjectCount!: number;

  @Field(() => Int)
  entryCount!: number;

  @Field(() => String, { description: 'In Swedish, for the reviewer.' })
  explanation!: string;

  @Field(() => [AccessLogEntry], { nullable: true, description: 'The first of them, oldest first.' })
  entries!: readonly AccessLogEntry[];
}

@Directive('@requiresScopes(scopes: [["access-log:review"]])')
@Personal({ action: 'READ_REVIEW', subjectsOf: ({ district }) => [district] })
@ObjectType({
  simpleResolvers: true,
  description: 'Where someone whose reads are reviewed lives, or has relatives.',
})
export class ActorHomeArea {
  @Field(() => ID)
  district!: string;

  @Field(() => String)
  actor!: string;

  @Field(() => String)
  area!: string;
}
