import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'A placement that has ended and whose vacancy is to be opened again, or that was withdrawn and is not to be paid for.',
})
export class EndedPlacement {
  @Field(() => ID)
  placementId!: string;

  @Field(() => ID)
  vacancyId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Boolean, { description: 'Before its first day: it never began.' })
  withdrawn!: boolean;
}
