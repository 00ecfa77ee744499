import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { DistrictRequest } from '../context/district-request';
import { LostClearance } from './lost-clearance.type';
import type { LostClearances } from './lost-clearances';

/** For the brokering; clients of the gateway never see it. */
@Resolver()
export class LostClearanceResolver {
  constructor(private readonly lost: LostClearances) {}

  @Directive('@inaccessible')
  @Directive('@scatter(merge: "LIST", among: "districts")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Directive('@listSize(assumedSize: 5)')
  @Query(() => [LostClearance])
  lostClearances(
    @Arg('districts', () => [ID], { nullable: true, description: 'Those that are asked; null: all.' })
    _districts: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<LostClearance[]> {
    return this.lost.list(caller);
  }
}
