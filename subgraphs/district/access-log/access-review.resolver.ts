import { Arg, Args, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { LOG_TEXTS } from '../../harness/access-log/read/access-log.args';
import { MarkReviewedArgs, ReviewTaskArgs } from '../../harness/access-log/review/access-review.args';
import type { AccessReviewReader } from '../../harness/access-log/review/access-review.reader';
import type { AccessReviewService } from '../../harness/access-log/review/access-review.service';
import {
  AccessReview,
  AccessReviewConnection,
  AccessReviewTask,
  ActorHomeArea,
} from '../../harness/access-log/review/access-review.type';
import type { ReviewTaskReader } from '../../harness/access-log/review/review-task.reader';
import { After, First } from '../../harness/paging/page.args';
import type { DistrictRequest } from '../context/district-request';

@Resolver()
export class AccessReviewResolver {
  constructor(
    private readonly tasks: ReviewTaskReader,
    private readonly reviews: AccessReviewReader,
    private readonly service: AccessReviewService,
  ) {}

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Query(() => [AccessReviewTask], {
    description: 'Reads worth a look that nobody has reviewed: unusual patterns first, then a sample.',
  })
  accessReviewTasks(
    @Args(() => ReviewTaskArgs, { validate: false }) args: ReviewTaskArgs,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessReviewTask[]> {
    return this.tasks.list(caller, args);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => AccessReviewConnection, { description: 'What has been reviewed, newest first.' })
  accessReviews(
    @Arg('district', () => ID, { description: LOG_TEXTS.district }) district: string,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessReviewConnection> {
    return this.reviews.list(caller, district, { first, after });
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Query(() => [ActorHomeArea], { description: 'Those recorded in the district, by reader.' })
  actorHomeAreas(
    @Arg('district', () => ID, { description: LOG_TEXTS.district }) district: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<ActorHomeArea[]> {
    return this.reviews.homeAreas(caller, district);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Mutation(() => AccessReview, {
    description:
      'Keeps what a reviewer made of entries; a later review of the same entries stands beside it.',
  })
  async markReviewed(
    @Args(() => MarkReviewedArgs, { validate: false }) args: MarkReviewedArgs,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessReview> {
    const id = await this.service.markReviewed(caller, args);
    return this.reviews.read(caller, args.district, id);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Mutation(() => ActorHomeArea, {
    description: 'Where someone whose reads are reviewed lives, or has relatives.',
  })
  recordHomeArea(
    @Arg('district', () => ID, { description: LOG_TEXTS.district }) district: string,
    @Arg('actor', () => String, { description: 'The reader’s subject, as its tokens give it (`sub`).' })
    actor: string,
    @Arg('area', () => String, {
      description: 'A word of the vocabulary AREA. It takes the place of one recorded before.',
    })
    area: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<ActorHomeArea> {
    return this.service.recordHomeArea(caller, { district, actor, area });
  }
}
