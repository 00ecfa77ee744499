import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'A placement that has ended and whose vacancy is to be opened again.',
})
export class EndedPlacement {
  @Field(() => ID)
  placementId!: string;

  @Field(() => ID)
  vacancyId!: string;

  @Field(() => String)
  reason!: string;
}
