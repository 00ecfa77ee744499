import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { DecisionCategory } from '../../vocabulary/decision-category.type';

const SERVICE = '@requiresScopes(scopes: [["service:internal"]])';

@Directive('@inaccessible')
@Directive(SERVICE)
@ObjectType({
  simpleResolvers: true,
  description: 'First executions: how many took how many days from the decision.',
})
export class ExecutionFigure extends DecisionCategory {
  @Field(() => ID)
  district!: string;

  @Field(() => Int)
  days!: number;

  @Field(() => Int)
  count!: number;
}

@Directive('@inaccessible')
@Directive(SERVICE)
@ObjectType({
  simpleResolvers: true,
  description: 'What happened in a month to the vacancies of candidates shared with the city.',
})
export class VacancyMonth {
  @Field(() => ID)
  district!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  month!: IsoDate;

  @Field(() => Int)
  opened!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  filled!: number;

  @Field(() => Int)
  expired!: number;

  @Field(() => Int)
  released!: number;
}

@Directive('@inaccessible')
@Directive(SERVICE)
@ObjectType({
  simpleResolvers: true,
  description:
    'Candidates shared with the resursteam and their open places, of a kind; of those also by language, and by age that they accept.',
})
export class PoolFigure {
  @Field(() => ID)
  district!: string;

  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @Field(() => String, { nullable: true })
  language!: string | null;

  @Field(() => Int, { nullable: true, description: 'The first age of its span.' })
  ageFrom!: number | null;

  @Field(() => Int)
  candidates!: number;

  @Field(() => Int)
  openVacancies!: number;
}

@Directive('@inaccessible')
@Directive(SERVICE)
@ObjectType({ simpleResolvers: true })
export class MatchFigure {
  @Field(() => ID)
  district!: string;

  @Field(() => [Int], {
    description: 'For each of the needs, how many shared with the resursteam meet them.',
  })
  counts!: number[];
}
