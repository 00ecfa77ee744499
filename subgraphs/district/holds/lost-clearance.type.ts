import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'A placement that runs with a candidate that is not cleared any more.',
})
export class LostClearance {
  @Field(() => ID)
  placementId!: string;
}
