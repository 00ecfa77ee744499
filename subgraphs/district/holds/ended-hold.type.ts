import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({ simpleResolvers: true, description: 'A hold that its district has taken back, and why.' })
export class EndedHold {
  @Field(() => ID)
  holdId!: string;

  @Field(() => String)
  reason!: string;
}
