import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { GivenText } from '../../harness/schema/value-rules';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@InputType({
  description:
    'What is left out stays as it is; null of the days of an interruption, an execution or the closing means that it never was so.',
})
export class CorrectDecisionInput {
  @Field(() => ID, { description: SHARED_TEXTS.decisionId })
  decisionId!: string;

  @Field(() => String, { description: SHARED_TEXTS.reasonOnFile })
  reason!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'As it was read: one that has been changed since is a CONFLICT, VERSION_CONFLICT. null: whatever it is now.',
  })
  version?: number | null;

  @IsOptional()
  @GivenText(100)
  @Field(() => String, {
    nullable: true,
    description: 'What the case is called in the own district’s case system, never a personnummer.',
  })
  caseReference?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Not in the future, and not after the first day of a placement that runs. A decision has a day: null, too, leaves it as it is.',
  })
  decidedOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Its last day: not before an execution, and not before the day on which a placement that runs is to end.',
  })
  validUntil?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The latest interruption: not after the first day of a placement that runs.',
  })
  interruptedOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it was executed, or executed again: of one whose placement is to begin, not before that placement is withdrawn.',
  })
  executedOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the execution had begun that was interrupted.',
  })
  executedBeforeInterruptionOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which it was closed; null: it is open again, and interrupted since its placement ended where it was closed with that.',
  })
  closedOn?: IsoDate | null;
}
