import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { Intervention, ProgramArea } from '../../vocabulary/decision.enums';
import type { MatchNeeds } from './needs';

/** What the brokering tells of a request. */
@Directive('@external')
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({ simpleResolvers: true })
export class Needs implements MatchNeeds {
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

  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  interests!: string[];

  @Field(() => ID)
  homeDistrict!: string;

  @Field(() => DateScalar)
  startsOn!: IsoDate;

  @Field(() => Int, { nullable: true })
  weekendsPerMonth!: number | null;

  @Field(() => Boolean)
  noPets!: boolean;

  @Field(() => Boolean)
  stepFree!: boolean;

  @Field(() => Boolean)
  smokeFree!: boolean;

  @Field(() => [ID], { nullable: true })
  districts!: string[] | null;
}
