import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import {
  AreProgramAreas,
  AreWords,
  IsAge,
  IsArea,
  IsCapacity,
  IsMailAddress,
  IsName,
  IsPhone,
  IsWeekends,
} from './candidate-fact.rules';

@InputType()
export class RegisterCandidateInput {
  @Field(() => ID)
  district!: string;

  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @IsName
  @Field(() => String)
  name!: string;

  @IsOptional()
  @IsPhone
  @Field(() => String, { nullable: true })
  phone?: string | null;

  @IsOptional()
  @IsMailAddress
  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  protectedIdentity!: boolean;

  @IsArea
  @Field(() => String, { description: 'Of the vocabulary AREA.' })
  area!: string;

  @AreProgramAreas
  @Field(() => [ProgramArea])
  programAreas!: ProgramArea[];

  @AreWords
  @Field(() => [String], { description: 'Of the vocabulary LANGUAGE.' })
  languages!: string[];

  @AreWords
  @Field(() => [String], { description: 'Of the vocabulary INTEREST.' })
  interests!: string[];

  @IsAge
  @Field(() => Int)
  acceptsAgeFrom!: number;

  @IsAge
  @Field(() => Int)
  acceptsAgeTo!: number;

  @IsOptional()
  @IsWeekends
  @Field(() => Int, { nullable: true })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  pets!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  stepFree!: boolean;

  @Field(() => Boolean, { defaultValue: true })
  smokeFree!: boolean;

  @IsCapacity
  @Field(() => Int, { defaultValue: 1 })
  capacity!: number;
}
