import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import type { RetentionReader } from './retention.reader';
import { RetentionRule } from './retention-rule.type';

@Resolver()
export class RetentionResolver {
  constructor(private readonly reader: RetentionReader) {}

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:read"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Query(() => [RetentionRule], {
    description: 'The retention rules in force in the district, by kind of record; for its administrator.',
  })
  retentionRules(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<RetentionRule[]> {
    return this.reader.list(caller, district);
  }
}
