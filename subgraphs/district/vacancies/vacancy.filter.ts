import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { CANDIDATE_CONDITION_TEXTS } from '../candidates/candidate-fact.texts';

@InputType({
  description: `Conditions on the candidate, and on the day the vacancy starts. ${SHARED_TEXTS.filter}`,
})
export class VacancyFilter {
  @Field(() => [ID], { nullable: true, description: SHARED_TEXTS.districts })
  districts?: string[] | null;

  @Field(() => [CandidateKind], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.kinds })
  kinds?: CandidateKind[] | null;

  @Field(() => [ProgramArea], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.programAreas })
  programAreas?: ProgramArea[] | null;

  @Field(() => [String], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.languages })
  languages?: string[] | null;

  @Field(() => Int, { nullable: true, description: CANDIDATE_CONDITION_TEXTS.acceptsAge })
  acceptsAge?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Starts on this day or before.' })
  startsBy?: IsoDate | null;
}
