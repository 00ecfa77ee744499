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
  ActorHomeArea,
} from '../../harness/access-log/review/access-review.type';
import type { ReviewTaskReader } from '../../harness/access-log/review/review-task.reader';
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
    @Arg('district', () => ID) district: string,
    @Arg('from', () => DateScalar, { nullable: true }) from: IsoDate | null,
    @Arg('to', () => DateScalar, { nullable: true }) to: IsoDate | null,
    @Arg('manySubjects', () => Int, { defaultValue: 100 }) manySubjects: number,
    @Arg('manyCounts', () => Int, { defaultValue: 25 }) manyCounts: number,
    @Arg('sampleSize', () => Int, { defaultValue: 10 }) sampleSize: number,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessReviewTask[]> {
    return this.tasks.list(caller, {
      district,
      from,
      to,
      manySubjects,
      manyCounts,
      sampleSize,
      first,
    });
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => AccessReviewConnection, { description: 'What has been reviewed, newest first.' })
  accessReviews(
    @Arg('district', () => ID) district: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessReviewConnection> {
    return this.reviews.list(caller, district, { first, after });
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Query(() => [ActorHomeArea])
  actorHomeAreas(
    @Arg('district', () => ID) district: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<ActorHomeArea[]> {
    return this.reviews.homeAreas(caller, district);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Mutation(() => AccessReview)
  async markReviewed(
    @Arg('district', () => ID) district: string,
    @Arg('entryIds', () => [ID]) entryIds: string[],
    @Arg('outcome', () => AccessReviewOutcome) outcome: AccessReviewOutcome,
    @Arg('note', () => String, { nullable: true }) note: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessReview> {
    const id = await this.service.markReviewed(caller, { district, entryIds, outcome, note });
    return this.reviews.read(caller, district, id);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:review"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Mutation(() => ActorHomeArea, {
    description: 'Where someone whose reads are reviewed lives, or has relatives.',
  })
  recordHomeArea(
    @Arg('district', () => ID) district: string,
    @Arg('actor', () => String) actor: string,
    @Arg('area', () => String) area: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<ActorHomeArea> {
    return this.service.recordHomeArea(caller, { district, actor, area });
  }
}
