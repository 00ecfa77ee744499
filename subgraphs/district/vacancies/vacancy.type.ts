import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, PersonalEdge, PersonalPage } from '../../harness/access-log/personal/personal';
import type { Edge, PageInfoFields } from '../../harness/paging/page';
import { PageInfo } from '../../harness/paging/page-info.type';
import { MissingDistrict } from '../districts/missing-district.type';
import { VacancyStatus } from '../entities/vacancy-status';

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@Personal({ action: 'READ_VACANCY', subjectsOf: ({ candidateId }) => [candidateId] })
@ObjectType('Vacancy', { simpleResolvers: true })
export class Vacancy {
  @Field(() => ID)
  id!: string;

  /** Global id of the candidate, for the resolver of `candidate`. */
  candidateId!: string;

  @Field(() => VacancyStatus)
  status!: VacancyStatus;

  @Field(() => DateScalar)
  startsOn!: IsoDate;

  @Field(() => Int, { nullable: true })
  weekendsPerMonth!: number | null;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  heldUntil!: Date | null;
}

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@PersonalEdge('READ_VACANCY', ({ candidateId }: Vacancy) => [candidateId])
@ObjectType({ simpleResolvers: true })
export class VacancyEdge implements Edge<Vacancy> {
  @Field(() => String)
  cursor!: string;

  @Field(() => Vacancy)
  node!: Vacancy;
}

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@PersonalPage('READ_VACANCY', ({ candidateId }: Vacancy) => [candidateId])
@ObjectType({ simpleResolvers: true })
export class VacancyConnection {
  @Field(() => [VacancyEdge])
  edges!: readonly Edge<Vacancy>[];

  @Field(() => [Vacancy])
  nodes!: readonly Vacancy[];

  @Field(() => PageInfo)
  pageInfo!: PageInfoFields;

  /** Counted only when it is selected. */
  @Field(() => Int, { nullable: true, description: 'null while a district is missing' })
  totalCount!: () => Promise<number>;

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [MissingDistrict])
  missingDistricts!: readonly MissingDistrict[];
}
