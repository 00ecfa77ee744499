import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../service/date-scalar';

@Directive('@authenticated')
@ObjectType('District')
@Directive('@key(fields: "code")')
export class DistrictType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The districts of a region recruit together.' })
  region!: string;

  @Field(() => DateScalar)
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer in force.',
  })
  validTo!: string | null;

  @Field(() => ID, { nullable: true, description: 'The district that took it over.' })
  successor!: string | null;
}
