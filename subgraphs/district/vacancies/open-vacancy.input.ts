import { IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { MOST_WEEKENDS } from '../../vocabulary/fact-limits';

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
