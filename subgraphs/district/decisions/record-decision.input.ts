import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';

@InputType()
export class RecordDecisionInput {
  @Field(() => ID)
  district!: string;

  @Length(1, 100)
  @Field(() => String)
  caseReference!: string;

  @Field(() => Law)
  law!: Law;

  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Field(() => Intervention)
  intervention!: Intervention;

  @Field(() => Gender)
  gender!: Gender;

  @Min(1900)
  @Max(2200)
  @Field(() => Int)
  birthYear!: number;

  @Field(() => DateScalar)
  decidedOn!: IsoDate;

  @Field(() => DateScalar)
  validUntil!: IsoDate;
}
