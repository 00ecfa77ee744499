import { Field, ObjectType } from 'type-graphql';
import { Intervention, Law, ProgramArea } from './decision.enums';

/** What decisions are counted by, in every figure of them. */
@ObjectType({ simpleResolvers: true })
export abstract class DecisionCategory {
  @Field(() => Law)
  law!: Law;

  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Field(() => Intervention)
  intervention!: Intervention;
}
