import { Field, ID, InputType, Int } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@InputType({ description: 'Two candidates of the own district that are one person or family.' })
export class MergeCandidatesInput {
  @Field(() => ID, { description: 'The one that stays.' })
  candidateId!: string;

  @Field(() => Int, { description: 'As it was read: one that has been changed since is a CONFLICT.' })
  version!: number;

  @Field(() => ID, { description: 'The same person or family, registered once more.' })
  duplicateId!: string;

  @Field(() => Int, { description: 'Of the duplicate, as it was read.' })
  duplicateVersion!: number;

  @Field(() => String, { description: SHARED_TEXTS.reasonOnFile })
  reason!: string;
}
