import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';

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
