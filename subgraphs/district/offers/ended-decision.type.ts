import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'A decision that no placement can be made for any more, and why.',
})
export class EndedDecision {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => String)
  reason!: string;
}
