import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';

@InputType({ description: 'A date left out stays as it is; null means that it never was so.' })
export class CorrectDecisionInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar, { nullable: true })
  decidedOn?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The latest interruption.' })
  interruptedOn?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was executed, or executed again.' })
  executedOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the execution had begun that was interrupted.',
  })
  executedBeforeInterruptionOn?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true })
  closedOn?: IsoDate | null;
}
