import { IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';

const MOST_WEEKENDS = 5;

@InputType()
export class OpenVacancyInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => DateScalar)
  startsOn!: IsoDate;

  @IsOptional()
  @Min(0)
  @Max(MOST_WEEKENDS)
  @Field(() => Int, { nullable: true })
  weekendsPerMonth?: number | null;
}
