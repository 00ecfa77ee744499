import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../../../platform/graphql/date-time-scalar';

@InputType({ description: 'All conditions given must hold.' })
export class AccessLogFilter {
  @Field(() => String, { nullable: true })
  actor?: string | null;

  @Field(() => ID, { nullable: true })
  subject?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not included.' })
  to?: Date | null;
}
