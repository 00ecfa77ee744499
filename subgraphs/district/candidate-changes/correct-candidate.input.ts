import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { registerEnum } from '../../vocabulary/register-enum';
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
    WEEKENDS_PER_MONTH: 'The weekends a month; without them any number fits.',
  },
});

@InputType({ description: 'What is left out, or null, stays as it is.' })
export class CorrectCandidateInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => Int, {
    description: 'As it was read: one that has been changed since is a CONFLICT, VERSION_CONFLICT.',
  })
  version!: number;

  @IsReason
  @Field(() => String)
  reason!: string;

  @IsOptional()
  @IsName
  @Field(() => String, { nullable: true })
  name?: string | null;

  @IsOptional()
  @IsPhone
  @Field(() => String, { nullable: true })
  phone?: string | null;

  @IsOptional()
  @IsMailAddress
  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => CandidateKind, { nullable: true })
  kind?: CandidateKind | null;

  @IsOptional()
  @IsArea
  @Field(() => String, { nullable: true, description: 'Of the vocabulary AREA.' })
  area?: string | null;

  @IsOptional()
  @AreProgramAreas
  @Field(() => [ProgramArea], { nullable: true })
  programAreas?: ProgramArea[] | null;

  @IsOptional()
  @AreWords
  @Field(() => [String], { nullable: true, description: 'Of the vocabulary LANGUAGE.' })
  languages?: string[] | null;

  @IsOptional()
  @AreWords
  @Field(() => [String], { nullable: true, description: 'Of the vocabulary INTEREST.' })
  interests?: string[] | null;

  @IsOptional()
  @IsAge
  @Field(() => Int, { nullable: true })
  acceptsAgeFrom?: number | null;

  @IsOptional()
  @IsAge
  @Field(() => Int, { nullable: true })
  acceptsAgeTo?: number | null;

  @IsOptional()
  @IsWeekends
  @Field(() => Int, { nullable: true })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { nullable: true })
  pets?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  stepFree?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  smokeFree?: boolean | null;

  @IsOptional()
  @IsCapacity
  @Field(() => Int, { nullable: true })
  capacity?: number | null;

  @Field(() => [ClearableFact], {
    nullable: true,
    description: 'What was written and is not so: the candidate has none. Not to be given beside.',
  })
  clear?: ClearableFact[] | null;
}
