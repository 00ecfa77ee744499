import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/date-scalar';
import type { IsoDate } from '../../platform/time/calendar';
import { CandidateKind } from './candidate-kind.enum';
import { Intervention, ProgramArea } from './decision.enums';
import type { MatchNeeds } from './needs';
import { NEEDS_TEXT, NEEDS_TEXTS } from './needs-texts';

@InputType({ description: NEEDS_TEXT })
export class NeedsInput implements MatchNeeds {
  @Field(() => CandidateKind, { description: NEEDS_TEXTS.kind })
  kind!: CandidateKind;

  @Field(() => ProgramArea, { description: NEEDS_TEXTS.programArea })
  programArea!: ProgramArea;

  @Field(() => Intervention, { description: NEEDS_TEXTS.intervention })
  intervention!: Intervention;

  @Field(() => Int, { description: NEEDS_TEXTS.ageFrom })
  ageFrom!: number;

  @Field(() => Int, { description: NEEDS_TEXTS.ageTo })
  ageTo!: number;

  @Field(() => [String], { defaultValue: [], description: NEEDS_TEXTS.languages })
  languages!: string[];

  @Field(() => [String], { defaultValue: [], description: NEEDS_TEXTS.requiredLanguages })
  requiredLanguages!: string[];

  @Field(() => [String], { defaultValue: [], description: NEEDS_TEXTS.interests })
  interests!: string[];

  @Field(() => ID, { description: NEEDS_TEXTS.homeDistrict })
  homeDistrict!: string;

  @Field(() => DateScalar, { description: NEEDS_TEXTS.startsOn })
  startsOn!: IsoDate;

  @Field(() => Int, { nullable: true, description: NEEDS_TEXTS.weekendsPerMonth })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: NEEDS_TEXTS.noPets })
  noPets!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: NEEDS_TEXTS.stepFree })
  stepFree!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: NEEDS_TEXTS.smokeFree })
  smokeFree!: boolean;

  @Field(() => [ID], { nullable: true, description: NEEDS_TEXTS.districts })
  districts?: string[] | null;
}
