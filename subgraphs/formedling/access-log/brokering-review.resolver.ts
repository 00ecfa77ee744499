import { Arg, Ctx, Directive, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { AccessReviewOutcome } from '../../harness/access-log/review/access-review.enums';
import type { AccessReviewReader } from '../../harness/access-log/review/access-review.reader';
import type { AccessReviewService } from '../../harness/access-log/review/access-review.service';
import {
  AccessReview,
  AccessReviewConnection,
  AccessReviewTask,
} from '../../harness/access-log/review/access-review.type';
import type { ReviewTaskReader } from '../../harness/access-log/review/review-task.reader';
import type { FormedlingRequest } from '../context/formedling-request';

/** The review of the brokering's log, district by district, as each district reviews its own. */
@Resolver()
export class BrokeringReviewResolver {
  constructor(
    private readonly tasks: ReviewTaskReader,
    private readonly reviews: AccessReviewReader,
    private readonly service: AccessReviewService,
  ) {}

  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Query(() => [AccessReviewTask], {
    description: 'Reads worth a look that nobody has reviewed: unusual patterns first, then a sample.',
  })
  brokeringAccessReviewTasks(
    @Arg('district', () => ID) district: string,
    @Arg('from', () => DateScalar, { nullable: true }) from: IsoDate | null,
    @Arg('to', () => DateScalar, { nullable: true }) to: IsoDate | null,
    @Arg('manySubjects', () => Int, { defaultValue: 100 }) manySubjects: number,
    @Arg('manyCounts', () => Int, { defaultValue: 25 }) manyCounts: number,
    @Arg('sampleSize', () => Int, { defaultValue: 10 }) sampleSize: number,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessReviewTask[]> {
    return this.tasks.list(caller, { district, from, to, manySubjects, manyCounts, sampleSize, first });
  }

  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => AccessReviewConnection, { description: 'What has been reviewed, newest first.' })
  brokeringAccessReviews(
    @Arg('district', () => ID) district: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessReviewConnection> {
    return this.reviews.list(caller, district, { first, after });
  }

  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Mutation(() => AccessReview, { description: "Of entries of the brokering's log." })
  async markBrokeringReviewed(
    @Arg('district', () => ID) district: string,
    @Arg('entryIds', () => [ID]) entryIds: string[],
    @Arg('outcome', () => AccessReviewOutcome) outcome: AccessReviewOutcome,
    @Arg('note', () => String, { nullable: true }) note: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessReview> {
    const id = await this.service.markReviewed(caller, { district, entryIds, outcome, note });
    return this.reviews.read(caller, district, id);
  }
}
