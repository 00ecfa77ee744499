import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { DistrictRequest } from '../context/district-request';
import type { Territory } from '../districts/territory';
import type { PoolLoaders } from './pool-summary.loader';
import { addCounts, EMPTY_COUNTS, toPoolSummary } from './pool-summary.reader';
import { PoolSummary } from './pool-summary.type';

@Resolver()
export class PoolResolver {
  constructor(private readonly territory: Territory) {}

  @Directive('@scatter(merge: "SUM", among: "districts")')
  @Directive('@requiresScopes(scopes: [["counts:read"]])')
  @Directive('@cost(weight: 10)')
  @Query(() => PoolSummary, {
    nullable: true,
    description: 'How many candidates and places all districts have, or those named.',
  })
  async poolSummary(
    @Arg('districts', () => [ID], { nullable: true, description: 'Codes of districts. null: all.' })
    districts: string[] | null,
    @Ctx() { loaders }: DistrictRequest<PoolLoaders>,
  ): Promise<PoolSummary> {
    const counts = await Promise.all(
      this.territory.servedAmong(districts).map((district) => loaders.poolCounts.load(district)),
    );
    return toPoolSummary(counts.reduce(addCounts, EMPTY_COUNTS));
  }
}
