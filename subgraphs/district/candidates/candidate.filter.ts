import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { CandidateStatus } from '../entities/candidate.enums';

@InputType({
  description:
    'All conditions given must hold. A list asks for any of its values; of an empty list nothing is found. A yes-or-no must be equal.',
})
export class CandidateFilter {
  @Field(() => [ID], { nullable: true })
  districts?: string[] | null;

  @Field(() => [CandidateKind], { nullable: true })
  kinds?: CandidateKind[] | null;

  @Field(() => [ProgramArea], { nullable: true })
  programAreas?: ProgramArea[] | null;

  @Field(() => [CandidateStatus], { nullable: true })
  statuses?: CandidateStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Of the vocabulary LANGUAGE.' })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of the vocabulary INTEREST.' })
  interests?: string[] | null;

  @Field(() => Int, { nullable: true })
  acceptsAge?: number | null;

  @Field(() => DateScalar, { nullable: true })
  availableBy?: IsoDate | null;

  @Field(() => Boolean, { nullable: true })
  withOpenVacancy?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether every required check is valid today. false: those of the own district whose check is missing, not passed or too old, which is for its staff to act on (`missingChecks` says which); with `statuses: [APPROVED, PAUSED]` those that had been cleared. Whom others see is cleared.',
  })
  cleared?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of the own district: those with valid checks of which one expires before this day.',
  })
  checksExpireBefore?: IsoDate | null;

  @Field(() => Boolean, { nullable: true })
  stepFree?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  smokeFree?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  noPets?: boolean | null;
}
