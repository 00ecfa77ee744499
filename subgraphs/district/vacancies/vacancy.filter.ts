import { Field, ID, InputType, Int } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';
import { CandidateKind } from '../../service/vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../service/vocabulary/decision.enums';

@InputType({
  description:
    'Conditions on the candidate, and on the day the vacancy starts. All that are given must hold.',
})
export class VacancyFilter {
  @Field(() => [ID], { nullable: true })
  districts?: string[] | null;

  @Field(() => [CandidateKind], { nullable: true })
  kinds?: CandidateKind[] | null;

  @Field(() => [ProgramArea], { nullable: true })
  programAreas?: ProgramArea[] | null;

  @Field(() => [String], { nullable: true, description: 'Of the vocabulary LANGUAGE.' })
  languages?: string[] | null;

  @Field(() => Int, { nullable: true })
  acceptsAge?: number | null;

  @Field(() => DateScalar, { nullable: true })
  startsBy?: IsoDate | null;
}
