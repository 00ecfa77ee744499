import { Field, ID, InputType } from 'type-graphql';
import { NeedsInput } from '../../vocabulary/needs.input';

@InputType()
export class RequestPlacementInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => NeedsInput)
  needs!: NeedsInput;
}
