import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { OLDEST_AGE } from '../candidates/age';

const NOT_BLANK = /\S/;
const blank = { message: '$property must not be blank' };
const eachBlank = { each: true, message: '$property must not hold blank texts' };
export const LARGEST_CAPACITY = 20;
export const MOST_WEEKENDS = 5;

@InputType()
export class RegisterCandidateInput {
  @Field(() => ID)
  district!: string;

  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @Matches(NOT_BLANK, blank)
  @MaxLength(200)
  @Field(() => String)
  name!: string;

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

  @Field(() => Boolean, { defaultValue: false })
  protectedIdentity!: boolean;

  @Matches(NOT_BLANK, blank)
  @Field(() => String, { description: 'Of the vocabulary AREA.' })
  area!: string;

  @ArrayNotEmpty()
  @Field(() => [ProgramArea])
  programAreas!: ProgramArea[];

  @Matches(NOT_BLANK, eachBlank)
  @ArrayMaxSize(50)
  @Field(() => [String], { description: 'Of the vocabulary LANGUAGE.' })
  languages!: string[];

  @Matches(NOT_BLANK, eachBlank)
  @ArrayMaxSize(50)
  @Field(() => [String], { description: 'Of the vocabulary INTEREST.' })
  interests!: string[];

  @Min(0)
  @Max(OLDEST_AGE)
  @Field(() => Int)
  acceptsAgeFrom!: number;

  @Min(0)
  @Max(OLDEST_AGE)
  @Field(() => Int)
  acceptsAgeTo!: number;

  @IsOptional()
  @Min(0)
  @Max(MOST_WEEKENDS)
  @Field(() => Int, { nullable: true })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  pets!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  stepFree!: boolean;

  @Field(() => Boolean, { defaultValue: true })
  smokeFree!: boolean;

  @Min(1)
  @Max(LARGEST_CAPACITY)
  @Field(() => Int, { defaultValue: 1 })
  capacity!: number;
}
