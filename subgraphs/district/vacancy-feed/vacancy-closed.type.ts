import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'A vacancy that the caller could see is not to be had any more: held, filled, withdrawn, or of a candidate that is shared no longer. Which of them is not told, nor anything of the candidate.',
})
export class VacancyClosed {
  @Field(() => String)
  cursor!: string;

  @Field(() => ID)
  vacancyId!: string;
}
