import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ProposeCandidateInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  vacancyId!: string;

  @Field(() => Int, { defaultValue: 72 })
  holdHours!: number;
}
