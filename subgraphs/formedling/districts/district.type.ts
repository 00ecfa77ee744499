import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RegistryFacts } from '../../vocabulary/registry-facts.type';

@Directive('@authenticated')
@ObjectType('District')
@Directive('@key(fields: "code")')
export class DistrictType extends RegistryFacts {
  @Field(() => ID)
  code!: string;
}
