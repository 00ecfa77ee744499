import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../../../platform/graphql/date-time-scalar';

@InputType({ description: 'All conditions given must hold.' })
export class AccessLogFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Whose reads: the reader’s subject, exactly as its tokens give it (`sub`).',
  })
  actor?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Reads of whom: the id of a candidate, or of a decision, which stands for its client.',
  })
  subject?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Included.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not included.' })
  to?: Date | null;
}
