import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Directive, ID, Info, Query, Resolver } from 'type-graphql';
import { NO_MISSING_DISTRICTS } from '../districts/missing-district.type';
import type { Territory } from '../districts/territory';
import { schemaVersionOf } from './schema-version';
import { ServingDistricts } from './serving-districts.type';

@Resolver()
export class ServingDistrictsResolver {
  constructor(private readonly territory: Territory) {}

  @Directive('@scatter(merge: "SUM", among: "districts")')
  @Directive('@requiresScopes(scopes: [["counts:read"]])')
  @Directive('@cost(weight: 10)')
  @Query(() => ServingDistricts, {
    nullable: true,
    description: 'Which districts answer, and with which version of the schema.',
  })
  servingDistricts(
    @Arg('districts', () => [ID], { nullable: true, description: 'Codes of districts. null: all.' })
    districts: string[] | null,
    @Info() { schema }: GraphQLResolveInfo,
  ): ServingDistricts {
    const { territory } = this;
    const schemaVersion = schemaVersionOf(schema);
    return {
      districts: territory
        .servedAmong(districts)
        .map((code) => ({ district: territory.districtOf(code), schemaVersion })),
      missingDistricts: NO_MISSING_DISTRICTS,
    };
  }
}
