import { Arg, Args, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { LOG_TEXTS } from '../../harness/access-log/read/access-log.args';
import { MarkReviewedArgs, ReviewTaskArgs } from '../../harness/access-log/review/access-review.args';
import type { AccessReviewReader } from '../../harness/access-log/review/access-review.reader';
import type { AccessReviewService } from '../../harness/access-log/review/access-review.service';
import {
  AccessReview,
  AccessReviewConnection,
  AccessReviewTask,
} from '../../harness/access-log/review/access-review.type';
import type { ReviewTaskReader } from '../../harness/access-log/review/review-task.reader';
import { After, First } from '../../harness/paging/page.args';
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
    @Args(() => ReviewTaskArgs, { validate: false }) args: ReviewTaskArgs,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessReviewTask[]> {
    return this.tasks.list(caller, args);
  }

  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => AccessReviewConnection, { description: 'What has been reviewed, newest first.' })
  brokeringAccessReviews(
    @Arg('district', () => ID, { description: LOG_TEXTS.district }) district: string,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessReviewConnection> {
    return this.reviews.list(caller, district, { first, after });
  }

  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Mutation(() => AccessReview, { description: "Of entries of the brokering's log." })
  async markBrokeringReviewed(
    @Args(() => MarkReviewedArgs, { validate: false }) args: MarkReviewedArgs,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessReview> {
    const id = await this.service.markReviewed(caller, args);
    return this.reviews.read(caller, args.district, id);
  }
}
