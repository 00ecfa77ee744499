import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';

const READ = '@requiresScopes(scopes: [["reports:read"], ["brokering:read"]])';

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: `Where candidates are missing: what the city's pools share with the resursteam against what live requests (open or proposed) ask
for, by kind, by kind and language, and by kind and age span. Exact and live for the resursteam, who sees all that it counts,
and for \`reports:exact\`; for all others small numbers are withheld, the rest rounded to the nearest five, and all of them are
as first read on the day.`,
})
export class PoolGaps {
  @Field(() => [PoolGap], { description: 'Empty while districts are missing, for there is no sum then.' })
  rows!: PoolGap[];

  @Field(() => [ID], { description: 'Codes of districts that did not answer.' })
  missingDistricts!: string[];
}

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: 'What the pools have of one kind, and language or ages, beside what is asked for.',
})
export class PoolGap {
  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @Field(() => String, {
    nullable: true,
    description: 'A candidate or request of several is in the row of each.',
  })
  language!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First age of a span; who accepts or asks for any age of it is in its row.',
  })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true })
  ageTo!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Candidates that are shared with the resursteam; withheld with their places.',
  })
  candidates!: number | null;

  @Field(() => Int, { nullable: true, description: 'Their open places.' })
  openVacancies!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Live requests; by language and by age span for those alone who see the figures exactly.',
  })
  requests!: number | null;

  @Field(() => Boolean, {
    description: 'Numbers that are null are withheld: they are small, or would give one away.',
  })
  suppressed!: boolean;
}

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: `Of the live requests, those for which two or more candidates that are shared with the resursteam meet all needs now: enough to
choose between. As exact, and as live, as \`poolGaps\`; the share is that of the numbers shown.`,
})
export class RequestMatches {
  @Field(() => Int, { nullable: true, description: 'Live requests, at most the 200 oldest.' })
  requests!: number | null;

  @Field(() => Int, { nullable: true, description: 'Those of them with two or more such candidates.' })
  withTwoOrMore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '`withTwoOrMore` of `requests`, 0 to 1; null without any.',
  })
  share!: number | null;

  @Field(() => Boolean, { description: 'Withheld, because few requests are behind one of the numbers.' })
  suppressed!: boolean;

  @Field(() => [ID], { description: 'Codes of districts that did not answer; the numbers are null then.' })
  missingDistricts!: string[];
}
