import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@Directive('@shardKey(field: "code")')
@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true })
export class District {
  @Field(() => ID)
  code!: string;
}
