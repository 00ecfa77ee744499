import { Field, ID, InputType, Int } from 'type-graphql';
import { EXPECTED_VERSION } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { Answer, ProposalParty } from '../entities/proposal-status';

@InputType({ description: 'One party’s word on a live proposal.' })
export class AnswerProposalInput {
  @Field(() => ID, { description: 'Of a proposal that is PENDING or ACCEPTED.' })
  proposalId!: string;

  @Field(() => ProposalParty, { description: 'Whose answer it is; who may record it is said at each.' })
  party!: ProposalParty;

  @Field(() => Answer, {
    description: 'The third acceptance makes the proposal ACCEPTED; a refusal ends it.',
  })
  answer!: Answer;

  @Field(() => String, {
    nullable: true,
    description: `Must be given when declining, and is not kept otherwise. ${SHARED_TEXTS.reasonInBrokering}`,
  })
  reason?: string | null;

  @Field(() => Int, EXPECTED_VERSION)
  version?: number | null;
}
