import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';
import { Gender, Intervention, Law, ProgramArea } from '../../service/vocabulary/decision.enums';

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
