import { Field, ID, InputType } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';
import { SuitabilityCheckKind } from './suitability-check-kind';

@InputType()
export class RecordCheckInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => SuitabilityCheckKind)
  kind!: SuitabilityCheckKind;

  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => DateScalar)
  performedOn!: IsoDate;

  @Field(() => DateScalar, { nullable: true })
  validUntil?: IsoDate | null;
}
