import { Field, ID, InputType } from 'type-graphql';
import { Answer, ProposalParty } from '../entities/proposal-status';

@InputType()
export class AnswerProposalInput {
  @Field(() => ID)
  proposalId!: string;

  @Field(() => ProposalParty)
  party!: ProposalParty;

  @Field(() => Answer)
  answer!: Answer;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
