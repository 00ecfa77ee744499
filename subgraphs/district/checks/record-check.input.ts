import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { SuitabilityCheckKind } from '../entities/suitability-check-kind';

@InputType()
export class RecordCheckInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => SuitabilityCheckKind)
  kind!: SuitabilityCheckKind;

  @Field(() => Boolean, {
    description:
      'Of a register extract only that it was shown is kept. A bad one (false) leaves no note, takes former ones back and ends the clearance at once; the rejection is a decision of its own.',
  })
  passed!: boolean;

  @Field(() => DateScalar)
  performedOn!: IsoDate;

  @Field(() => DateScalar, { nullable: true })
  validUntil?: IsoDate | null;
}
