import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Between } from '../../harness/schema/value-rules';
import { EXPECTED_VERSION } from '../../harness/versions/expected-version';
import { MOST_WEEKENDS } from '../../vocabulary/fact-limits';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@InputType({
  description:
    'A free place (ledig plats) with an approved candidate whose checks are valid and whose capacity is not taken up.',
})
export class OpenVacancyInput {
  @Field(() => ID, { description: SHARED_TEXTS.candidateId })
  candidateId!: string;

  @Field(() => DateScalar, { description: 'The first day on which a placement can begin.' })
  startsOn!: IsoDate;

  @IsOptional()
  @Between(0, MOST_WEEKENDS)
  @Field(() => Int, {
    nullable: true,
    description: `How many weekends a month: 0 to ${MOST_WEEKENDS}. null: as many as the candidate has, also when that is corrected.`,
  })
  weekendsPerMonth?: number | null;

  @IsOptional()
  @Field(() => Int, EXPECTED_VERSION)
  version?: number | null;
}
