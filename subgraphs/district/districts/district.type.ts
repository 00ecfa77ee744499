import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RegistryFacts } from '../../vocabulary/registry-facts.type';

@Directive('@key(fields: "code")')
@Directive('@shardKey(field: "code")')
@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true })
export class District extends RegistryFacts {
  @Field(() => ID)
  code!: string;
}
