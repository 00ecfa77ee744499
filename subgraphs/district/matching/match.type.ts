import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Personal, PersonalEdge, PersonalPage } from '../../harness/access-log/personal';
import type { Edge, PageInfoFields } from '../../harness/paging/page';
import { PageInfo } from '../../harness/paging/page-info.type';
import { Candidate } from '../candidates/candidate.type';
import { MissingDistrict } from '../districts/missing-district.type';
import { Vacancy } from '../vacancies/vacancy.type';

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType({ simpleResolvers: true })
export class MatchReason {
  @Field(() => String)
  criterion!: string;

  @Field(() => Int)
  points!: number;

  @Field(() => Int)
  maxPoints!: number;
}

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@Personal({ action: 'READ_MATCH', subjectsOf: ({ candidate }) => [candidate.id] })
@ObjectType({ simpleResolvers: true })
export class Match {
  @Field(() => Candidate)
  candidate!: Candidate;

  @Field(() => Vacancy)
  vacancy!: Vacancy;

  @Field(() => Int, { description: '0 to 100' })
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
