import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { registerEnum } from '../../vocabulary/register-enum';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { FACT_TEXTS } from '../candidates/candidate-fact.texts';
import {
  AreProgramAreas,
  AreWords,
  IsAge,
  IsArea,
  IsCapacity,
  IsMailAddress,
  IsName,
  IsPhone,
  IsReason,
  IsWeekends,
} from './candidate-fact.rules';

/** Facts that a candidate need not have. */
export enum ClearableFact {
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  WEEKENDS_PER_MONTH = 'WEEKENDS_PER_MONTH',
}

registerEnum(ClearableFact, {
  name: 'ClearableFact',
  description: 'Facts that a candidate need not have, and that can be taken away.',
  values: {
    PHONE: 'The telephone number.',
    EMAIL: 'The mail address.',
    WEEKENDS_PER_MONTH:
      'The weekends a month; a vacancy without them suits no request that asks for a number.',
  },
});

@InputType({ description: 'What is left out, or null, stays as it is.' })
export class CorrectCandidateInput {
  @Field(() => ID, { description: SHARED_TEXTS.candidateId })
  candidateId!: string;

  @Field(() => Int, {
    description: 'As it was read: one that has been changed since is a CONFLICT, VERSION_CONFLICT.',
  })
  version!: number;

  @IsReason
  @Field(() => String, { description: SHARED_TEXTS.reasonOnFile })
  reason!: string;

  @IsOptional()
  @IsName
  @Field(() => String, { nullable: true, description: FACT_TEXTS.name })
  name?: string | null;

  @IsOptional()
  @IsPhone
  @Field(() => String, { nullable: true, description: FACT_TEXTS.phone })
  phone?: string | null;

  @IsOptional()
  @IsMailAddress
  @Field(() => String, { nullable: true, description: FACT_TEXTS.email })
  email?: string | null;

  @Field(() => CandidateKind, { nullable: true, description: FACT_TEXTS.kind })
  kind?: CandidateKind | null;

  @IsOptional()
  @IsArea
  @Field(() => String, { nullable: true, description: FACT_TEXTS.area })
  area?: string | null;

  @IsOptional()
  @AreProgramAreas
  @Field(() => [ProgramArea], { nullable: true, description: FACT_TEXTS.programAreas })
  programAreas?: ProgramArea[] | null;

  @IsOptional()
  @AreWords
  @Field(() => [String], { nullable: true, description: FACT_TEXTS.languages })
  languages?: string[] | null;

  @IsOptional()
  @AreWords
  @Field(() => [String], { nullable: true, description: FACT_TEXTS.interests })
  interests?: string[] | null;

  @IsOptional()
  @IsAge
  @Field(() => Int, { nullable: true, description: FACT_TEXTS.acceptsAgeFrom })
  acceptsAgeFrom?: number | null;

  @IsOptional()
  @IsAge
  @Field(() => Int, { nullable: true, description: FACT_TEXTS.acceptsAgeTo })
  acceptsAgeTo?: number | null;

  @IsOptional()
  @IsWeekends
  @Field(() => Int, { nullable: true, description: FACT_TEXTS.weekendsPerMonth })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { nullable: true, description: FACT_TEXTS.pets })
  pets?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: FACT_TEXTS.stepFree })
  stepFree?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: FACT_TEXTS.smokeFree })
  smokeFree?: boolean | null;

  @IsOptional()
  @IsCapacity
  @Field(() => Int, { nullable: true, description: FACT_TEXTS.capacity })
  capacity?: number | null;

  @Field(() => [ClearableFact], {
    nullable: true,
    description: 'What was written and is not so: the candidate has none. Not to be given beside.',
  })
  clear?: ClearableFact[] | null;
}
