import { Field, Int, ObjectType } from 'type-graphql';
import { Intervention, Law, ProgramArea } from './unexecuted-decision.enums';

@ObjectType('UnexecutedDecisionRow')
export class UnexecutedDecisionRowType {
  @Field(() => Law)
  law!: Law;

  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Field(() => Intervention)
  intervention!: Intervention;

  @Field(() => [Int], { nullable: 'items', description: 'Four cells, quarter 1 to 4; null is not reported.' })
  counts!: (number | null)[];
}
