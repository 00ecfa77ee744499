import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@InputType({ description: 'A date left out stays as it is; null means that it never was so.' })
export class CorrectDecisionInput {
  @Field(() => ID, { description: SHARED_TEXTS.decisionId })
  decisionId!: string;

  @Field(() => String, { description: SHARED_TEXTS.reasonOnFile })
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Not in the future. A decision has a day: null, too, leaves it as it is.',
  })
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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was closed; null: it is open again.',
  })
  closedOn?: IsoDate | null;
}
