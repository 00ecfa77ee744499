import { Field, ID, InputType, Int } from 'type-graphql';
import { NeedsInput } from '../../vocabulary/needs.input';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@InputType({ description: 'What a district asks the brokering for (förfrågan).' })
export class RequestPlacementInput {
  @Field(() => ID, {
    description: `${SHARED_TEXTS.decisionId} One that is executed, closed, past its last day or asked for already is refused.`,
  })
  decisionId!: string;

  @Field(() => NeedsInput, {
    description:
      'Of the client nothing but these. The intervention and the program area are those of the decision.',
  })
  needs!: NeedsInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the decision, as it was read: one that has been changed since is a CONFLICT, VERSION_CONFLICT, with both versions. null: whatever it is by then.',
  })
  decisionVersion?: number | null;
}
