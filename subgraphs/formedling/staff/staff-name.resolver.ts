import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DistrictRegistry } from '../../../schema/district-registry';
import type { FormedlingRequest } from '../context/formedling-request';
import { resolveDistrictReference } from '../districts/district.reference';
import { DistrictType } from '../districts/district.type';
import type { StaffReader } from './staff.reader';
import { StaffName } from './staff-name.type';

@Resolver(() => StaffName)
export class StaffNameResolver {
  constructor(
    private readonly reader: StaffReader,
    private readonly registry: DistrictRegistry,
  ) {}

  @Directive('@requiresScopes(scopes: [["work:read"]])')
  @Directive('@listSize(assumedSize: 100)')
  @Query(() => [StaffName], {
    nullable: true,
    description:
      'Who has done what a history tells of; nothing of those whom the staff register does not know.',
  })
  staffNames(
    @Arg('subs', () => [ID], { description: 'As histories and logs tell of who did it: at most 100.' })
    subs: string[],
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<StaffName[]> {
    return this.reader.names(caller, subs);
  }

  @FieldResolver(() => DistrictType, { nullable: true })
  district(@Root() { districtCode }: StaffName): DistrictType | null {
    return districtCode === null ? null : resolveDistrictReference(this.registry, { code: districtCode });
  }
}
