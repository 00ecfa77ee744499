import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RegistryFacts } from '../../vocabulary/registry-facts.type';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@Directive('@key(fields: "code")')
@Directive('@shardKey(field: "code")')
@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true, description: SHARED_TEXTS.district })
export class District extends RegistryFacts {
  @Field(() => ID, { description: SHARED_TEXTS.districtCode })
  code!: string;
}
