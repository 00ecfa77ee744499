import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { MissingDistrict } from '../districts/missing-district.type';

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'Exact for the staff of the own district. Of other districts: of the candidates that are shared with the whole city, each district’s figures to the nearest multiple of five, as first read on the day.',
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
