import { Field, Int, ObjectType } from 'type-graphql';
import { MissingDistrict } from '../districts/missing-district.type';

@ObjectType({ simpleResolvers: true })
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

  @Field(() => [MissingDistrict])
  missingDistricts!: readonly MissingDistrict[];
}
