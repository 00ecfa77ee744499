import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RegistryFacts } from '../../vocabulary/registry-facts.type';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@Directive('@authenticated')
@ObjectType('District', { description: SHARED_TEXTS.district })
@Directive('@key(fields: "code")')
export class DistrictType extends RegistryFacts {
  @Field(() => ID, { description: SHARED_TEXTS.districtCode })
  code!: string;
}
