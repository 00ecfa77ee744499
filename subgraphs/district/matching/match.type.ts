import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Personal, personalList } from '../../harness/access-log/personal/personal';
import { Candidate } from '../candidates/candidate.type';
import { type PoolConnection, poolConnectionOf } from '../districts/pool-connection-of';
import { Vacancy } from '../vacancies/vacancy.type';
import { CRITERIA, CRITERIA_TEXTS } from './match-weights';

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'What a match gets for one criterion. Those who fail an absolute rule are no match at all.',
})
export class MatchReason {
  @Field(() => String, {
    description: CRITERIA.map((criterion) => `${criterion}: ${CRITERIA_TEXTS[criterion]}.`).join('\n'),
  })
  criterion!: string;

  @Field(() => Int, { description: 'Whole points, from 0 to `maxPoints`.' })
  points!: number;

  @Field(() => Int, { description: 'What the criterion weighs; 100 in all.' })
  maxPoints!: number;
}

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@Personal({ action: 'READ_MATCH', subjectsOf: ({ candidate }) => [candidate.id] })
@ObjectType({ simpleResolvers: true, description: 'A candidate that meets what is needed, and how well.' })
export class Match {
  @Field(() => Candidate)
  candidate!: Candidate;

  @Field(() => Vacancy, { description: 'The first open one that meets the needs.' })
  vacancy!: Vacancy;

  @Field(() => Int, { description: 'The sum of the points of all `reasons`: 0 to 100.' })
  score!: number;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [MatchReason])
  reasons!: readonly MatchReason[];
}

export const MatchConnection = poolConnectionOf(Match, {
  access: '@requiresScopes(scopes: [["pool:read"]])',
  ...personalList('READ_MATCH', ({ candidate }: Match) => [candidate.id]),
});
export type MatchConnection = PoolConnection<Match>;
