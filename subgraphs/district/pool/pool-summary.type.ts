import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { MissingDistrict } from '../districts/missing-district.type';

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'Exact for the staff of the own district; of other districts, each one’s figures to the nearest multiple of five.',
})
export class PoolSummary {
  @Field(() => Int, {
    description: 'Candidates in the register, whatever their status, but for those rejected or ended.',
  })
  registered!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  openVacancies!: number;

  @Field(() => Int)
  heldVacancies!: number;

  @Field(() => Int, { description: 'Filled vacancies: each is a placement that runs.' })
  runningPlacements!: number;

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [MissingDistrict])
  missingDistricts!: readonly MissingDistrict[];
}
