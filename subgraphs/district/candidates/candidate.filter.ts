import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { CandidateStatus } from '../entities/candidate.enums';
import { CANDIDATE_CONDITION_TEXTS } from './candidate-fact.texts';

@InputType({ description: `${SHARED_TEXTS.filter} A yes-or-no must be equal.` })
export class CandidateFilter {
  @Field(() => [ID], { nullable: true, description: SHARED_TEXTS.districts })
  districts?: string[] | null;

  @Field(() => [CandidateKind], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.kinds })
  kinds?: CandidateKind[] | null;

  @Field(() => [ProgramArea], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.programAreas })
  programAreas?: ProgramArea[] | null;

  @Field(() => [CandidateStatus], {
    nullable: true,
    description: 'In any of these states. Others see approved ones alone.',
  })
  statuses?: CandidateStatus[] | null;

  @Field(() => [String], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.languages })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: CANDIDATE_CONDITION_TEXTS.interests })
  interests?: string[] | null;

  @Field(() => Int, { nullable: true, description: CANDIDATE_CONDITION_TEXTS.acceptsAge })
  acceptsAge?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Has an open vacancy that starts on this day or before.',
  })
  availableBy?: IsoDate | null;

  @Field(() => Boolean, { nullable: true, description: 'true: has an open vacancy. false: has none.' })
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

  @Field(() => Boolean, { nullable: true, description: 'Whether the home is reached without steps.' })
  stepFree?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether nobody smokes in the home.' })
  smokeFree?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: a home without pets. false: one with them.' })
  noPets?: boolean | null;
}
