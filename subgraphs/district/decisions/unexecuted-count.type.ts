import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ProgramArea } from '../candidates/candidate.enums';
import { Intervention, Law } from './care-decision.enums';

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@ObjectType({ simpleResolvers: true })
export class UnexecutedCount {
  @Field(() => Law)
  law!: Law;

  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Field(() => Intervention)
  intervention!: Intervention;

  @Field(() => Int)
  count!: number;
}
