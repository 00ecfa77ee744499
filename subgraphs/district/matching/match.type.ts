import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Personal, PersonalEdge, PersonalPage } from '../../harness/access-log/personal/personal';
import type { Edge, PageInfoFields } from '../../harness/paging/page';
import { PageInfo } from '../../harness/paging/page-info.type';
import { Candidate } from '../candidates/candidate.type';
import { MissingDistrict } from '../districts/missing-district.type';
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
@ObjectType({ simpleResolvers: true })
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

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@PersonalEdge('READ_MATCH', ({ candidate }: Match) => [candidate.id])
@ObjectType({ simpleResolvers: true })
export class MatchEdge implements Edge<Match> {
  @Field(() => String)
  cursor!: string;

  @Field(() => Match)
  node!: Match;
}

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@PersonalPage('READ_MATCH', ({ candidate }: Match) => [candidate.id])
@ObjectType({ simpleResolvers: true })
export class MatchConnection {
  @Field(() => [MatchEdge])
  edges!: readonly Edge<Match>[];

  @Field(() => [Match])
  nodes!: readonly Match[];

  @Field(() => PageInfo)
  pageInfo!: PageInfoFields;

  /** Counted only when it is selected. */
  @Field(() => Int, { nullable: true, description: 'null while a district is missing' })
  totalCount!: () => Promise<number>;

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [MissingDistrict])
  missingDistricts!: readonly MissingDistrict[];
}
