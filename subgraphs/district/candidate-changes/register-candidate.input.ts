import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
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
  IsWeekends,
} from './candidate-fact.rules';

@InputType({
  description:
    'A person or family that the own district is to investigate. It is registered without vacancies and shared with nobody.',
})
export class RegisterCandidateInput {
  @Field(() => ID, { description: SHARED_TEXTS.ownDistrict })
  district!: string;

  @Field(() => CandidateKind, { description: FACT_TEXTS.kind })
  kind!: CandidateKind;

  @IsName
  @Field(() => String, { description: FACT_TEXTS.name })
  name!: string;

  @IsOptional()
  @IsPhone
  @Field(() => String, { nullable: true, description: FACT_TEXTS.phone })
  phone?: string | null;

  @IsOptional()
  @IsMailAddress
  @Field(() => String, { nullable: true, description: FACT_TEXTS.email })
  email?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: FACT_TEXTS.protectedIdentity })
  protectedIdentity!: boolean;

  @IsArea
  @Field(() => String, { description: FACT_TEXTS.area })
  area!: string;

  @AreProgramAreas
  @Field(() => [ProgramArea], { description: FACT_TEXTS.programAreas })
  programAreas!: ProgramArea[];

  @AreWords
  @Field(() => [String], { description: FACT_TEXTS.languages })
  languages!: string[];

  @AreWords
  @Field(() => [String], { description: FACT_TEXTS.interests })
  interests!: string[];

  @IsAge
  @Field(() => Int, { description: FACT_TEXTS.acceptsAgeFrom })
  acceptsAgeFrom!: number;

  @IsAge
  @Field(() => Int, { description: FACT_TEXTS.acceptsAgeTo })
  acceptsAgeTo!: number;

  @IsOptional()
  @IsWeekends
  @Field(() => Int, { nullable: true, description: FACT_TEXTS.weekendsPerMonth })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: FACT_TEXTS.pets })
  pets!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: FACT_TEXTS.stepFree })
  stepFree!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: FACT_TEXTS.smokeFree })
  smokeFree!: boolean;

  @IsCapacity
  @Field(() => Int, { defaultValue: 1, description: FACT_TEXTS.capacity })
  capacity!: number;
}
