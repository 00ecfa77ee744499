import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { OLDEST_AGE } from '../candidates/age';
import { LARGEST_CAPACITY, MOST_WEEKENDS } from './register-candidate.input';

const NOT_BLANK = /\S/;
const blank = { message: '$property must not be blank' };

/** Facts that a candidate need not have. */
export enum ClearableFact {
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  WEEKENDS_PER_MONTH = 'WEEKENDS_PER_MONTH',
}

registerEnumType(ClearableFact, {
  name: 'ClearableFact',
  description: 'What a candidate need not have: telephone, mail address, weekends per month.',
});

@InputType({ description: 'What is left out, or null, stays as it is.' })
export class CorrectCandidateInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => Int, {
    description: 'As it was read: one that has been changed since is a CONFLICT, VERSION_CONFLICT.',
  })
  version!: number;

  @Matches(NOT_BLANK, blank)
  @MaxLength(2_000)
  @Field(() => String)
  reason!: string;

  @IsOptional()
  @Matches(NOT_BLANK, blank)
  @MaxLength(200)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @IsOptional()
  @Matches(NOT_BLANK, blank)
  @MaxLength(50)
  @Field(() => String, { nullable: true })
  phone?: string | null;

  @IsOptional()
  @Matches(/^[^\s@]+@[^\s@]+$/, { message: '$property must be a mail address' })
  @MaxLength(200)
  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => CandidateKind, { nullable: true })
  kind?: CandidateKind | null;

  @Field(() => String, { nullable: true, description: 'Of the vocabulary AREA.' })
  area?: string | null;

  @IsOptional()
  @ArrayNotEmpty()
  @Field(() => [ProgramArea], { nullable: true })
  programAreas?: ProgramArea[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @Field(() => [String], { nullable: true, description: 'Of the vocabulary LANGUAGE.' })
  languages?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @Field(() => [String], { nullable: true, description: 'Of the vocabulary INTEREST.' })
  interests?: string[] | null;

  @IsOptional()
  @Min(0)
  @Max(OLDEST_AGE)
  @Field(() => Int, { nullable: true })
  acceptsAgeFrom?: number | null;

  @IsOptional()
  @Min(0)
  @Max(OLDEST_AGE)
  @Field(() => Int, { nullable: true })
  acceptsAgeTo?: number | null;

  @IsOptional()
  @Min(0)
  @Max(MOST_WEEKENDS)
  @Field(() => Int, { nullable: true })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { nullable: true })
  pets?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  stepFree?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  smokeFree?: boolean | null;

  @IsOptional()
  @Min(1)
  @Max(LARGEST_CAPACITY)
  @Field(() => Int, { nullable: true })
  capacity?: number | null;

  @Field(() => [ClearableFact], {
    nullable: true,
    description: 'What was written and is not so: the candidate has none. Not to be given beside.',
  })
  clear?: ClearableFact[] | null;
}
