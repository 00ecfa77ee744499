import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { Intervention, ProgramArea } from '../../vocabulary/decision.enums';
import type { MatchNeeds } from './needs';

@InputType()
export class NeedsInput implements MatchNeeds {
  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Field(() => Intervention)
  intervention!: Intervention;

  @Field(() => Int)
  ageFrom!: number;

  @Field(() => Int)
  ageTo!: number;

  @Field(() => [String], { defaultValue: [], description: 'Of the vocabulary LANGUAGE.' })
  languages!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Of the vocabulary INTEREST.' })
  interests!: string[];

  @Field(() => ID)
  homeDistrict!: string;

  @Field(() => DateScalar)
  startsOn!: IsoDate;

  @Field(() => Int, { nullable: true })
  weekendsPerMonth?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  noPets!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  stepFree!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  smokeFree!: boolean;

  @Field(() => [ID], { nullable: true })
  districts?: string[] | null;
}
