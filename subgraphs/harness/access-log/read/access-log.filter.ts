import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../../../platform/graphql/date-time-scalar';
import { SHARED_TEXTS } from '../../../vocabulary/shared-texts';
import { AccessPurpose } from '../purpose/access-purpose.enum';

@InputType({ description: SHARED_TEXTS.filter })
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

  @Field(() => [AccessPurpose], { nullable: true, description: 'Reads for any of these purposes.' })
  purposes?: AccessPurpose[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: reads of the log itself and of its review. false: all others. null: both.',
  })
  ofLog?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Included.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not included.' })
  to?: Date | null;
}
